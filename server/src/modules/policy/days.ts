import { Temporal } from 'temporal-polyfill'

/** Days of the calendar where the member is. */
const there = (at: Date, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)

/** The day on which an instant falls. */
export const dayAt = (at: Date, timeZone: string): string => there(at, timeZone).toPlainDate().toString()
/** The instant at which a day begins. */
export const beginningOf = (day: string, timeZone: string): Date => new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
/** The first day that begins when `days` whole days have passed. */
export function dayAfter(at: Date, days: number, timeZone: string): string {
  const then = there(at, timeZone).add({ days })
  const day = then.toPlainDate()
  return (then.equals(then.startOfDay()) ? day : day.add({ days: 1 })).toString()
}
