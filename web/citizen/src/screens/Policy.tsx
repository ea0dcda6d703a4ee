import type { Answered } from '@socialspace/contract/operation'
import { readPolicy } from '@socialspace/contract/operations/readPolicy'
import { useEffect, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Problem } from '../parts/Problem.tsx'

export function Policy() {
  const { t, language } = usePage()
  const { member } = useSite()
  const [policy, setPolicy] = useState<Answered<typeof readPolicy>>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let here = true
    client.call(readPolicy, { params: { member }, query: { language } }).then((found) => here && setPolicy(found), (error: unknown) => here && setProblem(sentence(error, language)))
    return () => { here = false }
  }, [member, language])
  if (problem) return <section class="sheet"><h1>{t.title.policy}</h1><Problem>{problem}</Problem></section>
  if (!policy) return <section class="sheet"><h1>{t.title.policy}</h1><p role="status">{t.loading}</p></section>
  return (
    <article class="sheet">
      <h1>{policy.title}</h1>
      <p class="lead">{policy.intro}</p>
      {policy.sections.map(({ id, heading, sentences }) => (
        <section key={id}><h2 id={id}>{heading}</h2><p>{sentences.map(({ text }) => text).join(' ')}</p></section>
      ))}
      <p class="hint">{t.policy.version(policy.version, policy.date)}</p>
    </article>
  )
}
