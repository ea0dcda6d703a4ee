import { readPolicy } from '@socialspace/contract/operations/readPolicy'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { day } from '../time.ts'
import './Policy.css'

/** The policy in force: what it is about first, so that one can go straight to it. */
export function Policy() {
  const { t, language } = usePage()
  const { member } = useSite()
  const { answer: policy, error, waiting } = useAnswer(() => client.call(readPolicy, { params: { member }, query: { language } }), [member, language])
  if (!policy) return <section class="sheet"><h1>{t.title.policy}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  return (
    <article class="sheet policy">
      <h1>{policy.title}</h1>
      <p class="lead">{policy.intro}</p>
      <details>
        <summary>{t.policy.contents}</summary>
        <ul>{policy.sections.map(({ id, heading }) => <li key={id}><a href={`#${id}`}>{heading}</a></li>)}</ul>
      </details>
      {policy.sections.map(({ id, heading, sentences }) => (
        <section key={id}><h2 id={id}>{heading}</h2><p>{sentences.map(({ text }) => text).join(' ')}</p></section>
      ))}
      <p class="hint">{t.policy.version(policy.version, day(policy.date, language))}</p>
    </article>
  )
}
