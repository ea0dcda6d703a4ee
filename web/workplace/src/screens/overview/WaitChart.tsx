import { useTexts } from '../../app/language.ts'
import { longWait } from '../desk/waits.ts'

/** How many have waited how long: three bars, each with its number. */
export function WaitChart({ waits }: { waits: readonly number[] }) {
  const t = useTexts()
  const bars = [
    { name: t.overview.under, count: waits.filter((wait) => wait < 5).length, kind: 'short' },
    { name: t.overview.five, count: waits.filter((wait) => wait >= 5 && wait < longWait).length, kind: 'middle' },
    { name: t.overview.fifteen, count: waits.filter((wait) => wait >= longWait).length, kind: 'long' },
  ]
  const most = Math.max(4, ...bars.map(({ count }) => count))
  return (
    <dl className="waits" aria-label={t.overview.chart}>
      {bars.map(({ name, count, kind }) => (
        <div key={name}><dt>{name}</dt><dd><span className={`waits-bar ${kind}`} aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} /><span className="number">{count}</span></dd></div>
      ))}
    </dl>
  )
}
