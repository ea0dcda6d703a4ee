import type { Answered } from '@socialspace/contract/operation'
import type { readRota } from '@socialspace/contract/operations/readRota'
import { minutesOf } from '../settings/hours.ts'

export type Rota = Answered<typeof readRota>
export type Shift = Rota['shifts'][number]
type Service = Rota['services'][number]
/** Minutes since midnight of a day. */
export interface Part { readonly from: number; readonly to: number }

const wholeDay = 24 * 60
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

export const addDays = (day: string, days: number) => new Date(noon(day) + days * 86_400_000).toISOString().slice(0, 10)
export const daysOf = (monday: string) => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))

/** The number of a Monday's week (ISO 8601: week 1 has the year's first Thursday). */
export function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3)
  return Math.floor((noon(thursday) - noon(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000 / 7) + 1
}

export const endsNextDay = ({ from, to }: Pick<Shift, 'from' | 'to'>) => to <= from

/** What of a shift lies on a day; null: nothing. */
export function partOn(day: string, shift: Pick<Shift, 'day' | 'from' | 'to'>): Part | null {
  const over = endsNextDay(shift)
  if (shift.day === day) return { from: minutesOf(shift.from), to: over ? wholeDay : minutesOf(shift.to) }
  return over && addDays(shift.day, 1) === day && minutesOf(shift.to) > 0 ? { from: 0, to: minutesOf(shift.to) } : null
}

/** When a service has hours on a day, in order. */
export function hoursOn(day: string, { hours, closedDays }: Pick<Service, 'hours' | 'closedDays'>): Part[] {
  if (closedDays.some((closed) => closed.day === day)) return []
  const weekday = new Date(noon(day)).getUTCDay() || 7
  return hours.filter((span) => span.weekday === weekday).map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })).toSorted((one, other) => one.from - other.from)
}

/** What of a day's hours nobody is planned for. */
export function gapsOn(hours: readonly Part[], shifts: readonly Part[]): Part[] {
  let left = [...hours]
  for (const { from, to } of shifts) {
    left = left.flatMap((part) => (to <= part.from || from >= part.to ? [part] : [{ from: part.from, to: from }, { from: to, to: part.to }].filter((rest) => rest.from < rest.to)))
  }
  return left
}

/** "14.30" in Danish, "14:30" in English; whole hours without minutes in Danish. */
export function clockOf(minutes: number, language: 'da' | 'en'): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  if (language === 'en') return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return minute === 0 ? String(hour) : `${hour}.${String(minute).padStart(2, '0')}`
}
export const spanOf = ({ from, to }: Part, language: 'da' | 'en') => `${clockOf(from, language)}–${clockOf(to, language)}`
