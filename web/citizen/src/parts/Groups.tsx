import { listMyGroups } from '@socialspace/contract/operations/listMyGroups'
import { listOpenGroups } from '@socialspace/contract/operations/listOpenGroups'
import { useAnswer } from '../answer.ts'
import { client } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { at } from '../time.ts'
import { Link } from './Link.tsx'

/** Groups that one can go into, and those that one is in; nothing while there are none. */
export function Groups({ known }: { known: boolean }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const open = useAnswer(() => client.call(listOpenGroups, { params: { member } }), [member])
  const mine = useAnswer(known ? () => client.call(listMyGroups, { params: { member } }) : null, [member, known])
  const all = [...new Map([...(mine.answer ?? []), ...(open.answer ?? [])].map((group) => [group.id, group])).values()]
  if (all.length === 0) return null
  return (
    <section class="groups">
      <h2>{t.groups.title}</h2>
      <ul class="things">
        {all.map(({ id, name, description, startsAt, state, doorClosed }) => (
          <li key={id} class="card">
            <h3>{pick(name, language)}</h3>
            <p class="hint group-at">{mine.answer?.some((one) => one.id === id) && <strong>{t.groups.mine}. </strong>}{state === 'planned' ? at(startsAt, language) : null}</p>
            {pick(description, language) && <p>{pick(description, language)}</p>}
            {doorClosed && !mine.answer?.some((one) => one.id === id) ? <p><strong>{t.groups.doorClosed}</strong></p> : <Link class="button second" to={`/${slug}/gruppe/${id}`}>{t.groups.go}<span class="unseen">: {pick(name, language)}</span></Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
