import { readPolicy } from '@socialspace/contract/operations/readPolicy'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { day } from '../time.ts'
import './Policy.css'

const kinds = { '': 'whole', kort: 'child', app: 'app' } as const

/** The policy in force: what it is about first, so that one can go straight to it. Its short text and the app's own notice stand beside it. */
export function Policy() {
  const { t, language, path } = usePage()
  const last = path.split('/')[3] ?? ''
  const text = kinds[last as keyof typeof kinds] ?? 'whole'
  const { member, slug } = useSite()
  const { answer: policy, error, waiting } = useAnswer(() => client.call(readPolicy, { params: { member }, query: { language, text } }), [member, language, text])
  if (!policy) return <section class="sheet"><h1>{t.title.policy}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  return (
    <article class="sheet policy">
      <h1>{policy.title}</h1>
      <p class="lead">{policy.intro}</p>
      <nav aria-label={t.policy.choose}>
        <ul class="links">{Object.entries(kinds).map(([end, kind]) => (
          <li key={kind}>{kind === text ? <strong aria-current="page">{t.policy.texts[kind]}</strong> : <Link to={`/${slug}/privatliv${end && `/${end}`}`}>{t.policy.texts[kind]}</Link>}</li>
        ))}</ul>
      </nav>
      {text === 'whole' && <details>
        <summary>{t.policy.contents}</summary>
        <ul>{policy.sections.map(({ id, heading }) => <li key={id}><a href={`#${id}`}>{heading}</a></li>)}</ul>
      </details>}
      {policy.sections.map(({ id, heading, sentences }) => (
        <section key={id}><h2 id={id}>{heading}</h2><p>{sentences.map(({ text }) => text).join(' ')}</p></section>
      ))}
      <p><a href={language === 'en' ? '/promises' : '/loefter'}>{t.policy.promises}</a></p>
      <p class="hint">{t.policy.version(policy.version, day(policy.date, language))}</p>
    </article>
  )
}
