import { listRecipients } from '@socialspace/contract/operations/listRecipients'
import { useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'

/** Who receives data, and for which service (P52): the member's own list, and the operator's. */
export function Recipients() {
  const { t, language } = usePage()
  const { member, name, slug, operator } = useSite()
  const { answer, error, waiting } = useAnswer(() => client.call(listRecipients, { params: { member } }), [member])
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const show = (all: readonly Omit<NonNullable<typeof answer>['member'][number], 'id'>[]) => all.map((one, at) => (
    <div class="card" key={at}>
      <p><strong>{one.name}</strong><br />{t.recipients.kinds[one.kind]}, {countries.of(one.country)}</p>
      <p>{t.recipients.service}: {pick(one.service, language)}</p>
    </div>
  ))
  return (
    <section class="sheet policy">
      <h1>{t.recipients.title}</h1>
      <p class="lead">{t.recipients.lead(name)}</p>
      {error ? <Problem>{sentence(error, language)}</Problem> : !answer && <Loading waiting={waiting} />}
      {answer?.member.length === 0 && <p>{t.recipients.none(name)}</p>}
      {answer && show(answer.member)}
      {answer && answer.operator.length > 0 && <><h2>{t.recipients.operator(operator.name)}</h2>{show(answer.operator)}</>}
      <SiteContacts />
      <p><Link to={`/${slug}/privatliv`}>{t.policy.back}</Link></p>
    </section>
  )
}
