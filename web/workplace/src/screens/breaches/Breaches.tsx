import { useQuery } from '@tanstack/react-query'
import type { MemberBreach } from '@socialspace/contract/breaches'
import { listBreaches } from '@socialspace/contract/operations/listBreaches'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { Affected } from './Affected.tsx'
import { Clock } from './Clock.tsx'
import { Facts } from './Facts.tsx'
import { RegisterDownloads } from './RegisterDownloads.tsx'
import { Todo } from './Todo.tsx'
import './Breaches.css'

const searching = 1000
const stateOf = ({ lines }: MemberBreach) => (['acknowledged', 'assessed', 'closed'] as const).reduce<'new' | 'toAssess' | 'assessed' | 'closed'>((state, kind) => {
  if (!lines.some((line) => line.kind === kind)) return state
  return kind === 'acknowledged' ? 'toAssess' : kind === 'assessed' ? (state === 'new' ? 'new' : 'assessed') : state === 'assessed' ? 'closed' : state
}, 'new')

/** The member's register of breaches: a list, and one of them with its clock, what to do, and those concerned. */
export function Breaches({ breach }: { breach: string | undefined }) {
  const t = useTexts()
  const { member, slug } = useWork()
  const all = useQuery({
    queryKey: [member, 'breaches', 'all'], queryFn: () => client.call(listBreaches, { params: { member } }),
    refetchInterval: ({ state }) => (state.data?.some(({ found }) => !found.done) ? searching : false),
  })
  const base = `/workplace/m/${slug}/breaches`
  const one = all.data?.find(({ id }) => id === breach)
  if (breach && all.data && !one) return <NotFound />
  if (one) {
    return (
      <Page key={one.id} wide title={one.facts.title} aside={<Link className="button ghost" to={base}><Icon name="back" />{t.breaches.back}</Link>}>
        <div className="breach">
          <div><Card title={t.breaches.recorded(fullMoment(one.at))}><Facts facts={one.facts} lines={one.lines} /></Card><Affected breach={one} /></div>
          <div><Clock breach={one} /><Todo breach={one} /><RegisterDownloads /></div>
        </div>
      </Page>
    )
  }
  return (
    <Page title={t.breaches.title} lead={t.breaches.lead}>
      {all.isPending && <Loading />}
      {all.isError && <Notice kind="bad" action={<Button small onClick={() => void all.refetch()}>{t.app.retry}</Button>}>{sentence(all.error)}</Notice>}
      {all.data?.length === 0 && <Card><Empty icon="lock" title={t.breaches.none}>{t.breaches.noneMember}</Empty></Card>}
      {all.data && all.data.length > 0 && (
        <>
          <ul className="breach-list">{all.data.map((each) => (
            <li key={each.id}><Link to={`${base}/${each.id}`}>
              <strong>{each.facts.title}</strong><span className={`breach-pill ${stateOf(each)}`}>{t.breaches.state[stateOf(each)]}</span>
              <small>{t.breaches.recorded(fullMoment(each.at))} · {each.found.done ? t.breaches.affected.number(each.found.affected) : t.breaches.members.looking(each.found.looked, each.found.all)}</small>
            </Link></li>
          ))}</ul>
          <RegisterDownloads />
        </>
      )}
    </Page>
  )
}
