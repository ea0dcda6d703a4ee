import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { waited } from '../../app/time.ts'
import { Empty } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import type { Board } from './useBoard.ts'

/** Each queue: who waits in it, and what is under way. */
export function QueueTable({ board: { queues, waiting } }: { board: Board }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  return (
    <Card title={t.overview.queues}>
      {queues.length === 0 ? <Empty>{t.overview.noQueues}</Empty> : (
        <div className="table-frame" role="region" aria-label={t.overview.queues} tabIndex={0}>
          <table className="table stacked board-table">
            <thead><tr><th scope="col">{t.overview.queue}</th><th scope="col" className="numeric">{t.overview.waiting}</th><th scope="col" className="numeric">{t.overview.longest}</th><th scope="col" className="numeric">{t.board.open}</th></tr></thead>
            <tbody>
              {queues.map(({ id, name, open }) => {
                const here = waiting.filter((row) => row.queue === id)
                return <tr key={id}><th scope="row">{pick(name, language)}</th><td className="numeric" data-label={t.overview.waiting}>{here.length}</td><td className="numeric" data-label={t.overview.longest}>{here[0] ? waited(here[0].since, now, language) : '–'}</td><td className="numeric" data-label={t.board.open}>{open}</td></tr>
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
