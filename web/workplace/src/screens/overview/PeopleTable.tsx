import type { CounsellorLoad } from '@socialspace/contract/board'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { clockTime, dayOf, minutesSince, waited } from '../../app/time.ts'
import { Empty } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { longWait } from '../desk/waits.ts'
import type { Board } from './useBoard.ts'

const order = ['ready', 'paused', 'there', 'absent', 'away']
const isHere = ({ presence, open, asleep }: CounsellorLoad) => presence === 'ready' || presence === 'paused' || presence === 'there' || open > 0 || asleep > 0

/** Each counsellor: there or not, why and until when, and how much they have. Who is not here and has nothing stands below, folded. */
export function PeopleTable({ board }: { board: Board }) {
  const t = useTexts()
  const people = board.counsellors.toSorted((one, other) => order.indexOf(one.presence) - order.indexOf(other.presence) || one.name.localeCompare(other.name, 'da'))
  const [here, away] = [people.filter(isHere), people.filter((one) => !isHere(one))]
  return (
    <Card title={t.board.peopleTitle} lead={t.board.peopleLead}>
      {people.length === 0 && <Empty>{t.overview.noStaff}</Empty>}
      {here.length > 0 && <Rows label={t.board.peopleTitle} people={here} board={board} />}
      {away.length > 0 && <details className="board-more"><summary>{t.board.showAway(away.length)}</summary><Rows label={t.board.away} people={away} board={board} /></details>}
    </Card>
  )
}

function Rows({ label, people, board: { services } }: { label: string; people: readonly CounsellorLoad[]; board: Board }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const open = ({ open: all, services: own }: CounsellorLoad) => {
    const words = own.map(({ id, open, maxConversations: most }) => ({
      name: pick(services.find((service) => service.id === id)?.name ?? { da: '', en: '' }, language), full: most !== null && open >= most, words: most === null ? `${open}` : t.board.ofMost(open, most),
    }))
    if (words.length === 0) return all
    return words.map(({ name, words: said, full }) => <span key={name} className="board-line">{words.length > 1 ? t.board.openIn(name, said) : said}{full && <span className="board-short">{t.board.full}</span>}</span>)
  }
  const details = ({ presence, pause, back, offered }: CounsellorLoad) => [
    pause && t.pause.reasons[pause.reason], pause?.back && t.board.back(language === 'da' ? `kl. ${clockTime(pause.back)}` : clockTime(pause.back)), presence === 'absent' && back && t.board.back(dayOf(`${back}T12:00`, now, language)), offered && t.board.offeredOne,
  ].filter(Boolean).join(', ')
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="table stacked board-table">
        <thead><tr><th scope="col">{t.board.counsellor}</th><th scope="col">{t.board.state}</th><th scope="col" className="numeric">{t.board.open}</th><th scope="col" className="numeric">{t.board.asleep}</th><th scope="col" className="numeric">{t.board.unanswered}</th></tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td><span className={`presence ${person.presence}`}>{t.board.presence[person.presence]}</span>{details(person) && <small>{details(person)}</small>}{person.pause?.message && <small className="board-said">{`»${person.pause.message}«`}</small>}</td>
              <td className="numeric" data-label={t.board.open}>{open(person)}</td><td className="numeric" data-label={t.board.asleep}>{person.asleep}</td>
              <td className={`numeric ${person.unansweredSince && minutesSince(person.unansweredSince, now) >= longWait ? 'late' : ''}`} data-label={t.board.unanswered}>{person.unansweredSince ? waited(person.unansweredSince, now, language) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
