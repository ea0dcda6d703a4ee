import { useState } from 'react'
import { listInbox } from '@socialspace/contract/operations/listInbox'
import type { InboxRow } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { fullMoment, untilMoment } from '../../app/time.ts'
import { useNow } from '../../app/clock.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { useDesk } from './DeskState.tsx'
import { Answers } from './Answers.tsx'
import { useFind } from './Find.tsx'
import { InboxGroup } from './InboxGroup.tsx'
import { PracticeButton, PracticeWaiting } from './Practice.tsx'
import { QueueList } from './QueueList.tsx'
import './ListPane.css'

/** How many the server gives of a group at a time. */
const pageSize = 50

/** Who waits, and what is mine. */
export function ListPane({ current }: { current: string | undefined }) {
  const t = useTexts()
  const { queue, inbox } = useDesk()
  const { member, slug } = useWork()
  const themes = queue.data?.themes ?? []
  const rows = inbox.data?.rows ?? []
  const of = (state: string) => rows.filter((row) => row.state === state && row.mine).toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
  const letIn = rows.filter(({ mine }) => !mine)
  const [older, setOlder] = useState<{ rows: InboxRow[]; end: boolean }>({ rows: [], end: false })
  const recent = of('closed')
  const closed = [...recent, ...older.rows.filter(({ id }) => !rows.some((row) => row.id === id))]
  const mayHaveMore = recent.length >= pageSize && !older.end
  const more = async () => {
    const before = closed.at(-1)?.lastAt
    const page = await client.call(listInbox, { params: { member }, query: { state: 'closed', ...(before ? { before } : {}) } }).catch(() => null)
    if (page) setOlder({ rows: [...older.rows, ...page.rows], end: page.rows.length < pageSize })
  }
  const { form, found } = useFind(themes, current)
  const wrong = queue.error ?? inbox.error
  return (
    <nav className="list-pane" aria-label={t.desk.listTitle} tabIndex={-1} id="list">
      {wrong && <Notice kind="bad" action={<Button small onClick={() => { void queue.refetch(); void inbox.refetch() }}>{t.app.retry}</Button>}>{sentence(wrong)}</Notice>}
      {form}
      {found}
      {inbox.data?.rows.length === 0 && <p className="new-here"><Link to={`/workplace/m/${slug}/help`}>{t.helpPages.newHere}</Link></p>}
      {!found && <PracticeWaiting />}
      {!found && <section className="group queue">
        <header>
          <Icon name="hourglass" size={16} /><h2>{t.desk.waiting}</h2>
          <Opening />
          <span className="group-count number">{queue.data?.rows.length ?? '–'}</span>
        </header>
        {queue.data && <QueueList rows={queue.data.rows} themes={themes} queues={queue.data.queues} services={queue.data.services} />}
        {queue.data && <PracticeButton />}
      </section>}
      {!found && <Answers />}
      {!found && inbox.data && (
        <>
          {letIn.length > 0 && <InboxGroup kind="open" title={t.guests.group} empty="" rows={letIn} themes={themes} current={current} />}
          <InboxGroup kind="open" title={t.desk.mine} empty={t.desk.emptyMine} rows={of('open')} themes={themes} current={current} />
          <InboxGroup kind="asleep" title={t.desk.asleep} empty={t.desk.emptyAsleep} rows={of('asleep')} themes={themes} current={current} />
          <InboxGroup kind="closed" title={t.desk.closed} empty={t.desk.emptyClosed} rows={closed} themes={themes} current={current} onMore={mayHaveMore ? () => void more() : undefined} />
        </>
      )}
      {(queue.isPending || inbox.isPending) && !wrong && <p className="group-empty" role="status">{t.app.loading}</p>}
    </nav>
  )
}

/** What citizens see right now: open, closed, and until when. */
export function Opening() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const opening = useDesk().queue.data?.opening
  if (!opening) return null
  const when = opening.state === 'closed' ? opening.next && t.desk.opensAt(fullMoment(opening.next, now, language)) : opening.state === 'open' && opening.until && t.desk.until(untilMoment(opening.until, now, language))
  return <span className={`opening ${opening.state}`}>{[t.desk.opening[opening.state], when].filter(Boolean).join(opening.state === 'closed' ? ', ' : ' ')}</span>
}
