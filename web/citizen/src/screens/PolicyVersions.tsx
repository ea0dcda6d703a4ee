import { listPolicyVersions } from '@socialspace/contract/operations/listPolicyVersions'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { date } from '../time.ts'

/** Every version there has been, newest first. */
export function PolicyVersions() {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const { answer, error, waiting } = useAnswer(() => client.call(listPolicyVersions, { params: { member } }), [member])
  const base = `/${slug}/privatliv`
  return (
    <section class="sheet policy">
      <h1>{t.policy.earlier}</h1>
      <p class="lead">{t.policy.earlierLead}</p>
      {error ? <Problem>{sentence(error, language)}</Problem> : !answer && <Loading waiting={waiting} />}
      {answer?.map(({ version, state, appliesFrom, summary, replaces }) => (
        <section class="card" key={version}>
          <h2>{t.policy.number(version)}</h2>
          <p><strong>{t.policy.states[state](date(appliesFrom, language))}</strong></p>
          <p>{replaces === null ? t.policy.first : pick(summary, language)}</p>
          <p class="links"><Link to={`${base}/version/${version}`}>{t.policy.readVersion(version)}</Link>{replaces !== null && <Link to={`${base}/nyt/${version}`}>{t.policy.whatsNewIn(version)}</Link>}</p>
        </section>
      ))}
      <SiteContacts />
      <p><Link to={base}>{t.policy.back}</Link></p>
    </section>
  )
}
