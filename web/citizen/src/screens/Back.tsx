import { returnWithPhrase } from '@socialspace/contract/operations/returnWithPhrase'
import { useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Link } from '../parts/Link.tsx'
import { Problem } from '../parts/Problem.tsx'

export function Back() {
  const { t, language, go } = usePage()
  const { member, slug } = useSite()
  const [phrase, setPhrase] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (phrase.trim() === '') return
    setBusy(true)
    setProblem('')
    try {
      await client.call(returnWithPhrase, { params: { member }, body: { phrase: phrase.slice(0, 400) } })
      go(`/${slug}/samtale`)
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
    }
  }
  return (
    <form class="sheet" onSubmit={(event) => void submit(event)}>
      <h1>{t.back.title}</h1>
      <p>{t.back.lead}</p>
      <label class="field"><span>{t.back.field}</span>
        <textarea rows={4} value={phrase} onInput={(event) => setPhrase(event.currentTarget.value)} autocomplete="off" autocapitalize="none" spellcheck={false} aria-invalid={problem !== ''} />
      </label>
      {problem && <Problem>{problem}</Problem>}
      <button class="button big" disabled={busy}>{t.back.go}</button>
      <p class="hint">{t.back.lost} <Link to={`/${slug}/anmodning/mistet`}>{t.back.lostAsk}</Link></p>
      <p><Link to={`/${slug}`}>{t.home}</Link></p>
    </form>
  )
}
