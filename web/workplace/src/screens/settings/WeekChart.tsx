import { useTexts } from '../../app/language.ts'
import { minutesOf, readTime } from './hours.ts'
import type { Span } from './hours.ts'

/** The week as bars; the fields above are the table behind it. */
export function WeekChart({ spans }: { spans: readonly Span[] }) {
  const t = useTexts()
  return (
    <div className="week-chart" aria-hidden="true">
      {t.settings.weekdays.map((name, index) => (
        <div key={name}>
          <span>{name.slice(0, 3)}</span>
          <div className="week-bar">
            {spans.map(({ key, weekday, from, to }) => {
              const [start, end] = [readTime(from), readTime(to)]
              if (weekday !== index + 1 || !start || !end || minutesOf(end) <= minutesOf(start)) return null
              return <span key={key} style={{ left: `${minutesOf(start) / 14.4}%`, width: `${(minutesOf(end) - minutesOf(start)) / 14.4}%` }} />
            })}
          </div>
        </div>
      ))}
      <div><span /><span className="week-hours">{[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => <span key={hour}>{hour}</span>)}</span></div>
    </div>
  )
}
