import type { QuietHours } from '@socialspace/contract/shapes'

/** Whether it is within the member's quiet hours, by the clock on the wall in its time zone. */
export function isQuiet(at: number, quiet: QuietHours | null, timeZone: string): boolean {
  if (quiet === null) return false
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
  const { from, to } = quiet
  return from < to ? from <= clock && clock < to : from <= clock || clock < to
}
