import { useMemo, useState } from 'react'
import { requestKinds, type RequestKind, type RequestRow } from '@socialspace/contract/requests'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { moveInList, useShortcuts } from '../desk/shortcuts.ts'
import { Days } from './Days.tsx'
import { useRequestList } from './useRequests.ts'
import { left, taken } from './words.ts'

const filters = ['all', 'mine', 'free', 'due'] as const
type Filter = (typeof filters)[number]
const fits: Record<Filter, (row: RequestRow) => boolean> = {
  all: () => true, mine: ({ mine }) => mine, free: ({ takenBy }) => takenBy === null, due: ({ clock }) => clock === 'warning' || clock === 'overdue',
}

/** Who asks, for what, since when, and what is left: the one that is due first at the top. */
export function RequestList({ show }: { show: 'open' | 'ended' }) {
  const t = useTexts()
  const list = useRequestList(show)
  const [filter, setFilter] = useState<Filter>('all')
  const [kind, setKind] = useState<RequestKind | ''>('')
  useShortcuts(useMemo(() => ({ j: () => moveInList(1), k: () => moveInList(-1), ArrowDown: () => moveInList(1), ArrowUp: () => moveInList(-1) }), []))
  const all = list.data?.pages.flatMap(({ rows }) => rows) ?? []
  const rows = all.filter((row) => fits[filter](row) && (kind === '' || row.kind === kind))
  const counts = list.data?.pages[0]?.counts
  return (
    <section className="requests">
      {list.isPending && <Loading />}
      {list.isError && <Notice kind="bad" action={<Button small onClick={() => void list.refetch()}>{t.app.retry}</Button>}>{sentence(list.error)}</Notice>}
      {list.data && all.length === 0 && <Empty icon="inbox" title={show === 'open' ? t.requests.none : t.requests.noneEnded}>{show === 'open' ? t.requests.noneText : t.requests.noneEndedText}</Empty>}
      {all.length > 0 && (
        <>
          {show === 'open' && counts && <p className="requests-counts"><strong>{t.requests.count(counts.open)}</strong>{counts.overdue > 0 && <span className="overdue"><Icon name="alert" size={16} />{t.requests.late(counts.overdue)}</span>}{counts.warning > 0 && <span className="warning"><Icon name="clock" size={16} />{t.requests.near(counts.warning)}</span>}</p>}
          <div className="requests-tools">
            {show === 'open' && (
              <div className="languages" role="group" aria-label={t.requests.filter}>{filters.map((each) => <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>{t.requests.filters[each]}</button>)}</div>
            )}
            <Select label={t.requests.kindFilter} value={kind} onChange={(event) => setKind(event.target.value as RequestKind | '')}>
              <option value="">{t.requests.everyKind}</option>
              {requestKinds.map((each) => <option key={each} value={each}>{t.requests.kinds[each]}</option>)}
            </Select>
          </div>
          <p className="requests-logged" id="requests-logged"><Icon name="eye" size={16} />{t.requests.opens}</p>
          {rows.length === 0 ? <p role="status">{t.requests.noneFound}</p> : <ul className="requests-rows">{rows.map((row) => <Row key={row.id} row={row} />)}</ul>}
          <p className="field-hint">{t.requests.keys}</p>
        </>
      )}
      {list.hasNextPage && <Button busy={list.isFetchingNextPage && t.app.loading} onClick={() => void list.fetchNextPage()}>{t.act.more}</Button>}
    </section>
  )
}

function Row({ row }: { row: RequestRow }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { slug } = useWork()
  const day = (at: string) => dayOf(at, now, language)
  const name = [t.requests.kinds[row.kind], t.requests.who[row.who], left(row, t)].filter(Boolean).join(', ')
  return (
    <li>
      <div className="requests-what"><strong>{t.requests.kinds[row.kind]}</strong><span>{t.requests.who[row.who]}</span></div>
      <div className="requests-about">
        <span className={row.verified ? 'verified' : undefined}><Icon name={row.verified ? 'check' : 'help'} size={15} />{row.verified ? t.requests.verified : t.requests.unverified}</span>
        <span className="number">{t.requests.reference(row.reference)}</span>
      </div>
      <div className="requests-when"><span>{row.since === row.receivedAt ? t.requests.received(day(row.receivedAt)) : t.requests.again(day(row.since))}</span><span>{row.endedAt ? t.requests.endedOn(day(row.endedAt)) : t.requests.dueOn(day(row.dueAt))}</span></div>
      <div className="requests-state"><span className={`request-state ${row.state}`}>{t.requests.states[row.state]}</span><span>{taken(row, t)}</span></div>
      <Days row={row} />
      <Link className="button small" data-row to={`/workplace/m/${slug}/requests/${row.id}`} aria-describedby="requests-logged"><Icon name="eye" size={16} /><span>{t.requests.open}<span className="quiet">: {name}</span></span></Link>
    </li>
  )
}
