import { Temporal } from 'temporal-polyfill'
import type { DemoBeginning } from './world.ts'

/** In milliseconds. */
export const minute = 60_000

/** When something of the demo's past began. */
export function beginning(began: DemoBeginning, timeZone: string, seeded: Date): Date {
  if ('minutesAgo' in began) return new Date(seeded.getTime() - began.minutesAgo * minute)
  const day = Temporal.Instant.fromEpochMilliseconds(seeded.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: began.daysAgo })
  return new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(began.at) }).epochMilliseconds)
}
