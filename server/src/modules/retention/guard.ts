import { type RetentionCounts, retentionKinds } from '@socialspace/contract/shapes'

/** How long the program must have run, by a clock that nobody moved, before it deletes by itself; in milliseconds. */
export const steadyFor = 24 * 60 * 60 * 1000
/** How many times what was expected is still believed. */
const believed = 3
/** How far the clock on the wall may drift from the one that only runs, and how long nobody may have looked, in milliseconds. */
const drift = 2 * 60 * 1000
const absence = 15 * 60 * 1000

export interface Seen { readonly steadySince: Date; readonly seenAt: Date }
export interface Moment { readonly at: Date; readonly elapsed: number }

/** Since when the program runs steadily: begun anew when it was stopped, or when the clock was moved while it ran or while it stood. */
export function steadySince(stored: Seen | undefined, last: Moment | undefined, now: Moment): Date {
  const moved = last !== undefined && Math.abs(now.at.getTime() - last.at.getTime() - (now.elapsed - last.elapsed)) > drift
  const away = stored ? now.at.getTime() - stored.seenAt.getTime() : Number.POSITIVE_INFINITY
  return moved || away > absence || away < -drift ? now.at : stored!.steadySince
}

export interface Question {
  readonly due: RetentionCounts
  /** What the last free round foresaw, what was foreseen while held, and what somebody has said yes to. */
  readonly expected: readonly RetentionCounts[]
  readonly confirmed: RetentionCounts | null
  readonly steadySince: Date
  readonly at: Date
}

/** Why nothing may be deleted now; null when it may, or nothing is due. */
export function heldBack({ due, expected, confirmed, steadySince, at }: Question): 'steady' | 'volume' | null {
  if (retentionKinds.every((kind) => due[kind] === 0)) return null
  if (!confirmed && at.getTime() - steadySince.getTime() < steadyFor) return 'steady'
  const counted = confirmed ? [...expected, confirmed] : expected
  const tooMany = retentionKinds.some((kind) => due[kind] > believed * counted.reduce((sum, counts) => sum + counts[kind], 0))
  return tooMany ? 'volume' : null
}
