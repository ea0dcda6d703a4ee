import { useState } from 'react'
import type { Queue, QueueRow, ServiceState, Theme } from '@socialspace/contract/shapes'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { waited } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { useDesk } from './DeskState.tsx'
import { TestBadge } from './Practice.tsx'
import { Themes } from './Themes.tsx'
import { byUrgency, isLong } from './waits.ts'
import { queueName, themeLine, toldLine } from './words.ts'

/** How many more are shown at a time: nobody reads a thousand rows, and drawing them takes seconds. */
const pageSize = 50

/** Who waits, longest first, letters after those who sit and wait; nothing of what they wrote. */
export function QueueList({ rows, themes, queues, services }: { rows: readonly QueueRow[]; themes: readonly Theme[]; queues: readonly Queue[]; services: readonly ServiceState[] }) {
  const t = useTexts()
  const [most, setMost] = useState(pageSize)
  if (rows.length === 0) return <Empty title={t.desk.emptyQueue}>{t.desk.emptyQueueText}</Empty>
  return (
    <>
      <ol className="rows">{byUrgency(rows, { queues, services }).slice(0, most).map((row, index) => <Row key={row.id} row={row} next={index === 0} themes={themes} queues={queues} services={services} />)}</ol>
      {rows.length > most && <Button small look="ghost" className="group-more" onClick={() => setMost(most + pageSize)}>{t.act.more}</Button>}
    </>
  )
}

/** `test`: for practice, which the counsellor made for themselves. */
export function Row({ row, next, test, themes, queues, services }: { row: QueueRow; next: boolean; test?: boolean; themes: readonly Theme[]; queues: readonly Queue[]; services: readonly ServiceState[] }) {
  const t = useTexts()
  const language = useLanguage()
  const { take, taking } = useDesk()
  const now = useNow()
  const long = isLong(row, { queues, services }, now)
  const details = [toldLine(t, row), queues.length > 1 && queueName(row.queue, queues, language), row.letters > 0 && t.desk.letters(row.letters)].filter(Boolean).join(' · ')
  return (
    <li className={`row waiting ${long ? 'long' : ''}`}>
      <div className="row-top">
        {test ? <TestBadge /> : <Themes ids={row.themes} all={themes} />}
        <span className="row-wait"><Icon name={long ? 'alert' : 'hourglass'} size={15} /><span className="quiet">{t.desk.wait} </span><time dateTime={row.since}>{waited(row.since, now, language)}</time></span>
      </div>
      <div className="row-bottom">
        <span className="row-details">{details || t.desk.anonymous}</span>
        {!row.mayTake && <span className="row-offered">{t.desk.offersOnly}</span>}
        {row.mayTake && <Button small look={next ? 'primary' : 'plain'} data-row data-take={row.id} data-practice={test ? '' : undefined} busy={taking === row.id && t.desk.taking} aria-label={test ? undefined : t.desk.takeNamed(themeLine(t, row.themes, themes, language))} onClick={() => void take(row.id)}>{test ? t.practice.take : t.desk.take}</Button>}
      </div>
    </li>
  )
}
