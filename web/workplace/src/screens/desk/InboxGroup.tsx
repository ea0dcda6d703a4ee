import type { InboxRow, Theme } from '@socialspace/contract/shapes'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { shortMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { LabelLine } from './LabelDialog.tsx'
import { TestBadge } from './Practice.tsx'
import { Themes } from './Themes.tsx'
import { useAnswers } from './useAnswer.ts'
import { useUnfinished } from './useRecordDraft.ts'
import { toldLine } from './words.ts'

const marks: Record<string, IconName> = { open: 'chat', asleep: 'moon', closed: 'check', waiting: 'hourglass' }
export const isUnread = (row: InboxRow) => row.lastNumber > row.read && row.lastBy !== 'staff'

interface Props {
  kind: 'open' | 'asleep' | 'closed'
  title: string
  empty: string
  rows: readonly InboxRow[]
  themes: readonly Theme[]
  current: string | undefined
  /** There may be older ones. */
  onMore?: (() => void) | undefined
}

/** One group of the inbox: themes and times, never text. Asleep and closed can be folded away. */
export function InboxGroup({ kind, title, empty, rows, themes, current, onMore }: Props) {
  const unread = rows.filter(isUnread).length
  const t = useTexts()
  return (
    <details className={`group ${kind}`} open>
      <summary>
        <Icon name={marks[kind] ?? 'chat'} size={16} /><h2>{title}</h2>
        {unread > 0 && <span className="group-unread">{t.desk.unread(unread)}</span>}
        <span className="group-count number">{rows.length}</span>
      </summary>
      {rows.length === 0 ? <p className="group-empty">{empty}</p> : <ol className="rows">{rows.map((row) => <Row key={row.id} row={row} themes={themes} current={row.id === current} />)}</ol>}
      {onMore && <Button small look="ghost" className="group-more" onClick={onMore}>{t.act.more}</Button>}
    </details>
  )
}

/** `withState`: where it does not stand in a group that says so. */
export function Row({ row, themes, current, withState }: { row: InboxRow; themes: readonly Theme[]; current: boolean; withState?: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { slug } = useWork()
  const unread = isUnread(row) && !current
  const unfinished = useUnfinished().has(row.id)
  const returned = useAnswers().some(({ state, conversation }) => state === 'returned' && conversation === row.id)
  return (
    <li className={`row ${unread ? 'unread' : ''}`}>
      <Link to={`/workplace/m/${slug}/desk/${row.id}`} data-row aria-current={current ? 'true' : undefined}>
        <span className="row-top">
          {row.label ? <LabelLine label={row.label} /> : <Themes ids={row.themes} all={themes} />}
          <time className="row-time" dateTime={row.lastAt}>{shortMoment(row.lastAt, now, language)}</time>
        </span>
        {row.label && <Themes ids={row.themes} all={themes} />}
        <span className="row-bottom">
          <span className="row-details">{row.mine ? toldLine(t, row) || (row.known ? '' : t.desk.anonymous) : t.guests.with(row.alias)}</span>
          {row.test && <TestBadge />}
          {row.known && <span className="state known"><Icon name="person" size={14} />{t.known.badge}</span>}
          {withState && <span className={`state ${row.state}`}><Icon name={marks[row.state] ?? 'chat'} size={14} />{t.talk.state[row.state]}</span>}
          {unfinished && <span className="row-unfinished"><Icon name="note" size={14} />{t.journal.unfinished}</span>}
          {returned && <span className="row-unfinished"><Icon name="note" size={14} />{t.reading.returnedMark}</span>}
          {unread && <span className="row-new">{t.desk.newMark}</span>}
        </span>
      </Link>
    </li>
  )
}
