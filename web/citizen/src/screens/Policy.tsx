import { readPolicy } from '@socialspace/contract/operations/readPolicy'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Stranger } from '../parts/Stranger.tsx'
import { day } from '../time.ts'
import './Policy.css'
import { PolicyChanges } from './PolicyChanges.tsx'
import { PolicyVersions } from './PolicyVersions.tsx'

const kinds = { '': 'whole', kort: 'child', app: 'app' } as const
type End = keyof typeof kinds

/** /privatliv, with what comes after it: the texts in force, one version of them, all versions, or what is new in one. */
export function Policy() {
  const [, , , what = '', number = '', end = ''] = usePage().path.split('/')
  const version = /^\d{1,9}$/.test(number) ? Number(number) : undefined
  if (what === 'versioner') return <PolicyVersions />
  if (what === 'nyt' && version) return <PolicyChanges version={version} />
  if (what === 'version' && version) return <Text version={version} end={end === 'kort' ? end : ''} />
  return <Text end={what in kinds ? (what as End) : ''} />
}

/** What it is about first, so that one can go straight to it. Its short text and the app's own notice stand beside it. */
function Text({ version, end }: { version?: number; end: End }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const text = kinds[end]
  const { answer: policy, error, waiting } = useAnswer(() => client.call(readPolicy, { params: { member }, query: { language, text, ...(version && { version }) } }), [member, language, text, version])
  if (!policy) return <section class="sheet"><h1>{t.title.policy}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  const base = `/${slug}/privatliv`
  const home = version ? `${base}/version/${version}` : base
  const from = day(policy.date, language)
  const others = Object.entries(kinds).filter(([, kind]) => !version || kind !== 'app')
  return (
    <article class="sheet policy">
      {policy.state !== 'applies' && <p class="news-line">{t.policy.notNow[policy.state](from)} <Link to={base}>{t.policy.current}</Link></p>}
      <h1>{policy.title}</h1>
      <p class="lead">{policy.intro}</p>
      <nav aria-label={t.policy.choose}>
        <ul class="links">{others.map(([last, kind]) => (
          <li key={kind}>{kind === text ? <strong aria-current="page">{t.policy.texts[kind]}</strong> : <Link to={`${home}${last && `/${last}`}`}>{t.policy.texts[kind]}</Link>}</li>
        ))}</ul>
      </nav>
      {text === 'whole' && <details>
        <summary>{t.policy.contents}</summary>
        <ul>{policy.sections.map(({ id, heading }) => <li key={id}><a href={`#${id}`}>{heading}</a></li>)}</ul>
      </details>}
      {policy.sections.map(({ id, heading, sentences }) => (
        <section key={id}><h2 id={id}>{heading}</h2><p>{sentences.map(({ text }) => text).join(' ')}</p>
          {text === 'whole' && sentences.some(({ promises }) => promises.includes('P52')) && <p><Link to={`/${slug}/modtagere`}>{t.policy.recipients}</Link></p>}</section>
      ))}
      <SiteContacts />
      <p><a href={`/${slug}/${language === 'en' ? 'promises' : 'loefter'}`}>{t.policy.promises}</a></p>
      <p><Stranger /></p>
      {text === 'app'
        ? <p class="hint">{t.policy.appVersion(policy.version)}</p>
        : <p class="hint">{t.policy.version(policy.version, t.policy.states[policy.state](from))}<br /><Link to={`${base}/versioner`}>{t.policy.earlier}</Link></p>}
    </article>
  )
}
