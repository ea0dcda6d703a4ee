import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { waited } from '../../app/time.ts'
import { Empty } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { Themes } from '../desk/Themes.tsx'
import { byUrgency, isLong } from '../desk/waits.ts'
import { queueName } from '../desk/words.ts'
import type { Board } from './useBoard.ts'

/** Nobody reads hundreds of rows; how many more there are is said. */
const most = 20

/** Who waits, longest first, letters after those who sit and wait: where, with which theme, for how long. There is nothing to open. */
export function WaitingTable({ board: { waiting, queues, services, themes } }: { board: Board }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  return (
    <Card title={t.board.waitingTitle} lead={t.board.waitingLead}>
      {waiting.length === 0 ? <Empty title={t.board.nobody}>{t.board.nobodyText}</Empty> : (
        <div className="table-frame" role="region" aria-label={t.board.waitingTitle} tabIndex={0}>
          <table className="table stacked board-table">
            <thead><tr><th scope="col">{t.board.theme}</th><th scope="col">{t.overview.queue}</th><th scope="col" className="numeric">{t.board.wait}</th></tr></thead>
            <tbody>
              {byUrgency(waiting, { queues, services }).slice(0, most).map((row, nth) => (
                <tr key={`${row.since} ${nth}`} className={isLong(row, { queues, services }, now) ? 'long' : ''}>
                  <td><Themes ids={row.themes} all={themes} /></td>
                  <td>{queueName(row.queue, queues, language)}{row.offered && <small>{t.board.offered}</small>}</td>
                  <td className="numeric" data-label={t.board.wait}><time dateTime={row.since}>{waited(row.since, now, language)}</time></td>
                </tr>
              ))}
            </tbody>
          </table>
          {waiting.length > most && <p className="faint">{t.board.more(waiting.length - most)}</p>}
        </div>
      )}
    </Card>
  )
}
