import type { ServiceLoad } from '@socialspace/contract/board'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { fullMoment, lasting, untilMoment, waited } from '../../app/time.ts'
import { Card } from '../../parts/Page.tsx'
import type { Board } from './useBoard.ts'

/** Each service: whether citizens find it open, who waits and for how long, who talks, and whether those who are planned are there. */
export function ServiceTable({ board: { services, queues, waiting } }: { board: Board }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  if (services.length === 0) return null
  const when = ({ opening: { state, until, next } }: ServiceLoad) => (state === 'closed' ? next && t.desk.opensAt(fullMoment(next, now, language)) : until && t.desk.until(untilMoment(until, now, language)))
  return (
    <Card title={t.overview.services} lead={t.board.sub}>
      <div className="table-frame" role="region" aria-label={t.overview.services} tabIndex={0}>
        <table className="table stacked board-table">
          <thead>
            <tr>
              <th scope="col">{t.overview.service}</th><th scope="col" className="numeric">{t.overview.waiting}</th><th scope="col" className="numeric">{t.overview.longest}</th><th scope="col" className="numeric">{t.board.median}</th>
              <th scope="col" className="numeric">{t.board.open}</th><th scope="col" className="numeric">{t.board.asleep}</th><th scope="col" className="numeric">{t.board.offers}</th><th scope="col" className="numeric">{t.board.present}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => {
              const here = waiting.filter((row) => queues.find(({ id }) => id === row.queue)?.service === service.id)
              const state = service.kind === 'letterbox' ? t.settings.kinds.letterbox : [t.desk.opening[service.opening.state], when(service)].filter(Boolean).join(service.opening.state === 'closed' ? ', ' : ' ')
              const missing = service.planned !== null && service.present < service.planned
              return (
                <tr key={service.id}>
                  <th scope="row">{pick(service.name, language)}<small>{state}</small></th>
                  <td className="numeric" data-label={t.overview.waiting}>{service.maxQueue === null ? here.length : t.overview.ofMost(here.length, service.maxQueue)}</td>
                  <td className="numeric" data-label={t.overview.longest}>{here[0] ? waited(here[0].since, now, language) : '–'}</td>
                  <td className="numeric" data-label={t.board.median}>{service.medianMinutes === null ? <span className="faint">{t.board.noMedian}</span> : lasting(service.medianMinutes, language)}</td>
                  <td className="numeric" data-label={t.board.open}>{service.open}</td><td className="numeric" data-label={t.board.asleep}>{service.asleep}</td><td className="numeric" data-label={t.board.offers}>{service.kind === 'letterbox' ? '–' : service.offers}</td>
                  <td className="numeric" data-label={t.board.present}>{missing && <span className="board-short">{t.board.short}</span>}{service.planned === null ? '–' : service.planned === 0 ? service.present : t.board.plannedPresent(service.present, service.planned)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
