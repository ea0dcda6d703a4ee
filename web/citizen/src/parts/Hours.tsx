import type { PublicService } from '@socialspace/contract/shapes'
import { pick, usePage } from '../page.ts'
import { day, weekday } from '../time.ts'
import './Hours.css'

/** When somebody is here, in the member's own local time; the days on which nobody is. */
export function Hours({ hours, closedDays }: Pick<PublicService, 'hours' | 'closedDays'>) {
  const { t, language } = usePage()
  const today = new Date().toISOString().slice(0, 10)
  const coming = closedDays.filter((one) => one.day >= today).slice(0, 5)
  if (hours.length === 0) return null
  const inWords = (of: string) => (of === '' ? t.front.hoursClosed : of === '00.00–24.00' ? t.front.allDay : of)
  return (
    <details class="hours">
      <summary>{t.front.hours}</summary>
      <dl>{grouped(hours).map(({ from, to, times }) => (
        <div key={from}><dt>{weekday(from, language)}{to > from && `–${weekday(to, language).toLowerCase()}`}</dt><dd>{inWords(language === 'en' ? times.replaceAll('.', ':').replace('00:00–24:00', '00.00–24.00') : times)}</dd></div>
      ))}</dl>
      {coming.length > 0 && <><p class="hours-closed">{t.front.closedDays}</p><ul>{coming.map((one) => <li key={one.day}>{day(one.day, language)}{pick(one.reason, language) && `: ${pick(one.reason, language)}`}</li>)}</ul></>}
    </details>
  )
}

/** Neighbouring days with the same hours stand as one line. */
function grouped(hours: PublicService['hours']): { from: number; to: number; times: string }[] {
  const lines: { from: number; to: number; times: string }[] = []
  for (let number = 1; number <= 7; number += 1) {
    const times = hours.filter((one) => one.weekday === number).map(({ from, to }) => `${from}–${to}`.replaceAll(':', '.')).join(', ')
    const last = lines.at(-1)
    if (last?.times === times) last.to = number
    else lines.push({ from: number, to: number, times })
  }
  return lines
}
