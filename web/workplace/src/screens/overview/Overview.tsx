import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { minutesSince, waited } from '../../app/time.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { PracticeButton } from '../desk/Practice.tsx'
import { isLetter, isLong, longWait } from '../desk/waits.ts'
import { DayCharts } from './DayCharts.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { QueueTable } from './QueueTable.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import { useBoard } from './useBoard.ts'
import { WaitChart } from './WaitChart.tsx'
import { WaitingTable } from './WaitingTable.tsx'
import './Overview.css'

/** The coordinator's board: counts and times, no conversation and no content. */
export function Overview() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { member } = useWork()
  const board = useBoard(member)
  const { waiting = [], queues = [], services = [], counsellors = [] } = board.data ?? {}
  const places = { queues, services }
  const letters = waiting.filter((row) => isLetter(row, places))
  const chats = waiting.filter((row) => !isLetter(row, places))
  const late = (rows: typeof waiting) => (rows.some((row) => isLong(row, places, now)) ? 'long' : '')
  const [oldest] = chats
  const unanswered = counsellors.flatMap(({ unansweredSince }) => unansweredSince ?? []).toSorted()[0]
  return (
    <Page wide title={t.overview.title} lead={t.overview.lead} aside={<PracticeButton />}>
      {board.isError && <Notice kind="bad">{sentence(board.error)}</Notice>}
      {board.isPending && <Loading />}
      {board.data && (
        <>
          <dl className="figures">
            <div><dt>{t.overview.waitingNow}</dt><dd className="number">{chats.length}</dd></div>
            <div className={late(chats)}><dt>{t.overview.longest}</dt><dd className="number">{oldest ? waited(oldest.since, now, language) : '–'}</dd></div>
            {services.some(({ kind }) => kind === 'letterbox') && <div className={late(letters)}><dt>{t.overview.letters}</dt><dd className="number">{letters.length}</dd></div>}
            <div><dt>{t.board.talking}</dt><dd className="number">{services.reduce((sum, { open }) => sum + open, 0)}</dd></div>
            <div className={unanswered !== undefined && minutesSince(unanswered, now) >= longWait ? 'long' : ''}><dt>{t.board.unanswered}</dt><dd className="number">{unanswered ? waited(unanswered, now, language) : '–'}</dd></div>
            <div><dt>{t.overview.readyCount}</dt><dd className="number">{counsellors.filter(({ presence }) => presence === 'ready').length}</dd></div>
          </dl>
          <ServiceTable board={board.data} />
          <div className="board-pair">
            <WaitingTable board={board.data} />
            <div className="board-side">
              <Card title={t.overview.distribution}><WaitChart waits={chats.map(({ since }) => minutesSince(since, now))} /></Card>
              <QueueTable board={board.data} />
            </div>
          </div>
          <PeopleTable board={board.data} />
        </>
      )}
      <DayCharts />
    </Page>
  )
}
