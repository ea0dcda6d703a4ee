import { useState } from 'preact/hooks'
import { sentence } from '../client.ts'
import { usePage } from '../page.ts'
import { Problem } from './Problem.tsx'

/** The thirteen words of a request. They are never kept on the device. */
export function CodeField({ submit, send, big }: { submit: string; send: (code: string) => Promise<unknown>; big?: boolean }) {
  const { t, language } = usePage()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const go = async (event: Event) => {
    event.preventDefault()
    if (code.trim() === '') return
    setBusy(true)
    setProblem('')
    await send(code.trim().slice(0, 400)).catch((error: unknown) => setProblem(sentence(error, language)))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void go(event)}>
      <label class="field"><span>{t.requests.code}</span><span class="hint">{t.requests.codeHint}</span>
        <textarea rows={4} value={code} onInput={(event) => setCode(event.currentTarget.value)} autocomplete="off" autocapitalize="none" spellcheck={false} aria-invalid={problem !== ''} />
      </label>
      {problem && <Problem>{problem}</Problem>}
      <button class={big ? 'button big' : 'button second'} disabled={busy}>{submit}</button>
    </form>
  )
}
