import { listPolicyVersions } from '@socialspace/contract/operations/listPolicyVersions'
import { readPolicy } from '@socialspace/contract/operations/readPolicy'
import { changesOf } from '@socialspace/kit/changes'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Changes } from '../parts/Changes.tsx'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { date } from '../time.ts'

/** What is new in a version: what the member says of it, and the two texts held against each other. */
export function PolicyChanges({ version }: { version: number }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const { answer, error, waiting } = useAnswer(async () => {
    const read = (text: 'whole' | 'child', number: number) => client.call(readPolicy, { params: { member }, query: { language, text, version: number } })
    const [one] = await client.call(listPolicyVersions, { params: { member }, query: { before: version + 1 } })
    if (one?.version !== version || one.replaces === null) return { one: null, changes: [], short: [] }
    const [next, before, child, childBefore] = await Promise.all([read('whole', version), read('whole', one.replaces), read('child', version), read('child', one.replaces)])
    return { one, changes: changesOf(before.sections, next.sections), short: changesOf(childBefore.sections, child.sections) }
  }, [member, language, version])
  const base = `/${slug}/privatliv`
  if (!answer) return <section class="sheet"><h1>{t.policy.changes.title}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  const { one, changes, short } = answer
  if (!one) return <section class="sheet"><h1>{t.policy.changes.title}</h1><p>{t.notFoundText}</p><p><Link to={base}>{t.policy.back}</Link></p></section>
  return (
    <article class="sheet policy">
      <h1>{t.policy.changes.title}</h1>
      <p><strong>{t.policy.number(version)}. {t.policy.states[one.state](date(one.appliesFrom, language))}</strong></p>
      <p class="lead">{pick(one.summary, language)}</p>
      <p class="hint">{t.policy.changes.before(one.replaces!)}. {t.policy.changes.legend}</p>
      <Changes sections={changes} />
      {short.some(({ kind }) => kind !== 'same') && <><h2>{t.policy.texts.child}</h2><Changes sections={short} /></>}
      <SiteContacts />
      <p class="links"><Link to={`${base}/version/${version}`}>{t.policy.readVersion(version)}</Link><Link to={`${base}/versioner`}>{t.policy.earlier}</Link></p>
    </article>
  )
}
