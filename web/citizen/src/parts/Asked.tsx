import { listMyRequests } from '@socialspace/contract/operations/listMyRequests'
import { useAnswer } from '../answer.ts'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'

/** On Mine data: an answer that has come is not to be looked for. Says nothing when nothing was asked. */
export function Asked() {
  const { t } = usePage()
  const { member, slug } = useSite()
  const { answer } = useAnswer(() => client.call(listMyRequests, { params: { member } }), [member])
  if (!answer || answer.requests.length === 0) return null
  return (
    <ul class="asked">{answer.requests.slice(0, 3).map(({ id, kind, state }) => (
      <li key={id}>{t.requests.kinds[kind]!.title}: <strong>{t.requests.state[state]}</strong>. <Link to={`/${slug}/mine-data/bed-om-noget`}>{state === 'answered' ? t.requests.read : t.requests.toList}</Link></li>
    ))}</ul>
  )
}
