import { useState } from 'react'
import type { GroupRow } from '@socialspace/contract/rooms'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading, useScreen } from '../../parts/Page.tsx'
import { GroupPlanDialog } from './GroupPlanDialog.tsx'
import { GroupPlan } from './GroupPlan.tsx'
import { GroupTalk } from './GroupTalk.tsx'
import { useGroups } from './useGroups.ts'
import '../rooms/Rooms.css'

/** Groups: what is planned, what is on, and the inside of one that one leads. */
export function Groups({ group }: { group: string | undefined }) {
  const t = useTexts()
  const r = t.rooms
  const { slug } = useWork()
  const groups = useGroups()
  const heading = useScreen(r.title)
  const [about, setAbout] = useState(false)
  const [editing, setEditing] = useState<GroupRow | 'new'>()
  const all = groups.data?.groups ?? []
  const open = all.find(({ id }) => id === group)
  const parts = [
    { name: 'open', title: r.now, rows: all.filter(({ state }) => state === 'open' || state === 'paused') },
    { name: 'waiting', title: r.coming, rows: all.filter(({ state }) => state === 'planned') },
    { name: 'closed', title: r.past, rows: all.filter(({ state }) => state === 'closed' || state === 'cancelled').toReversed() },
  ]
  return (
    <main id="content" className="desk groups" data-open={open ? 'true' : 'false'} data-about={about ? 'true' : 'false'}>
      <h1 ref={heading} tabIndex={-1} className="quiet">{r.title}</h1>
      <nav className="list-pane" aria-label={r.title}>
        <div className="room-head"><p>{r.lead}</p><Button icon="plus" look="primary" onClick={() => setEditing('new')}>{r.plan}</Button></div>
        {groups.isPending && <Loading />}
        {groups.isError && <Notice kind="bad" action={<Button small onClick={() => void groups.refetch()}>{t.app.retry}</Button>}>{sentence(groups.error)}</Notice>}
        {groups.data && all.length === 0 && <Empty icon="people" title={r.none}>{r.noneText}</Empty>}
        {parts.filter(({ rows }) => rows.length > 0).map(({ name, title, rows }) => (
          <section key={name} className={`group ${name}`}>
            <header><h2>{title}</h2><span className="group-count">{rows.length}</span></header>
            <ul className="rows">{rows.map((row) => <Row key={row.id} row={row} to={`/workplace/m/${slug}/groups/${row.id}`} current={row.id === group} />)}</ul>
          </section>
        ))}
      </nav>
      {open ? (open.mine && open.state !== 'cancelled'
        ? <GroupTalk key={open.id} row={open} aboutOpen={about} setAbout={setAbout} onEdit={() => setEditing(open)} />
        : <GroupPlan key={open.id} row={open} onEdit={() => setEditing(open)} />)
        : <div className="desk-none"><Empty icon="lock" title={r.pick}>{r.pickText}</Empty></div>}
      {editing && <GroupPlanDialog row={editing === 'new' ? null : editing} leaders={groups.data?.leaders ?? []} onClose={() => setEditing(undefined)} onDone={() => { setEditing(undefined); void groups.refetch() }} />}
    </main>
  )
}

function Row({ row, to, current }: { row: GroupRow; to: string; current: boolean }) {
  const r = useTexts().rooms
  const language = useLanguage()
  const now = useNow()
  return (
    <li className="row">
      <Link to={to} aria-current={current ? 'page' : undefined}>
        <span className="room-line"><strong>{pick(row.name, language)}</strong>{row.state !== 'planned' && <span className={`state ${row.state === 'open' ? 'open' : row.state === 'paused' ? 'asleep' : 'closed'}`}>{r.states[row.state]}</span>}</span>
        <span className="room-line"><small>{fullMoment(row.startsAt, now, language)}</small><small>{r.count(row.citizens, row.most)}</small></span>
        {row.called > 0 && <span className="room-calls"><Icon name="alert" size={14} />{r.calls(row.called)}</span>}
      </Link>
    </li>
  )
}
