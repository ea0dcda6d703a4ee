import type { RequestRow } from '@socialspace/contract/requests'
import { useTexts } from '../../app/language.ts'
import { left } from './words.ts'
import './Days.css'

const days = 10

/** What is left of the ten days: in words, and as ten steps, of which those behind are filled. */
export function Days({ row }: { row: RequestRow }) {
  const t = useTexts()
  if (row.clock === 'ended') return null
  const gone = Math.min(days, Math.max(0, days - row.daysLeft))
  return (
    <span className={`days ${row.clock}`}>
      <strong>{left(row, t)}</strong>
      <span className="days-steps" role="img" aria-label={t.requests.gone(gone)}>{Array.from({ length: days }, (_, at) => <span key={at} className={at < gone ? 'gone' : undefined} />)}</span>
    </span>
  )
}
