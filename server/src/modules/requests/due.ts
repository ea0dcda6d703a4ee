import type { RequestClock } from '@socialspace/contract/requests'
import { daysUntil, lastMomentOver, momentAfter } from '../../platform/calendar.ts'

/** The ten days (P61), by the clock on the wall in the member's time zone. */
export const answerWithin = 'P10D'
const warnAfter = 'P3D'

export const dueAfter = (since: Date, timeZone: string): Date => momentAfter(since, answerWithin, timeZone)
/** The latest moment at which a request that is to be warned of by now began. */
export const warnedSince = (at: Date, timeZone: string): Date => lastMomentOver(at, warnAfter, timeZone)

interface Timed { readonly since: Date; readonly due_at: Date; readonly ended_at: Date | null }

export function clockOf({ since, due_at, ended_at }: Timed, timeZone: string, at: Date): RequestClock {
  if (ended_at !== null) return 'ended'
  if (at >= due_at) return 'overdue'
  return at >= momentAfter(since, warnAfter, timeZone) ? 'warning' : 'calm'
}

/** Whole days left, a begun one counted; below 0 when overdue. */
export const daysLeft = ({ due_at }: Timed, timeZone: string, at: Date): number => daysUntil(at, due_at, timeZone)
