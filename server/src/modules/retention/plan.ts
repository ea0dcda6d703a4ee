import { endings } from '@socialspace/contract/data/purposes'
import type { RetentionCounts, RetentionKind, RetentionRules } from '@socialspace/contract/shapes'
import { lastDayOver, lastMomentOver } from '../../platform/calendar.ts'
import type { DueRows } from './store.ts'

/** What is due at a moment, as rows to look for: pure. A profile's period counts from the end of the day on which the person was last here: no time of day is kept. */
export interface Due { readonly kind: RetentionKind; readonly rows: readonly DueRows[] }

export const noCounts: RetentionCounts = { profile: 0, conversation: 0, note: 0, invitation: 0, request: 0, staff: 0, breach: 0 }

/** What is due at a member, in its time zone; without one, among staff, who belong to none. What goes with a whole profile is looked for last: it is then fewer. */
export function planFor(rules: RetentionRules, timeZone: string | null, at: Date): Due[] {
  if (timeZone === null) return planForStaff(at)
  const own = new Set(rules.conversations.flatMap(({ queue }) => queue ?? []))
  return [
    { kind: 'conversation', rows: rules.conversations.map(({ queue, period }) => ({
      table: 'conversations.conversation', column: 'closed_at', until: lastMomentOver(at, period, timeZone), queue: queue === null ? { not: [...own] } : { is: queue },
    })) },
    { kind: 'note', rows: rules.notes ? [{ table: 'journal.note', column: 'at', until: lastMomentOver(at, rules.notes, timeZone) }] : [] },
    { kind: 'profile', rows: [{ table: 'identity.citizen', column: 'active_on', until: lastDayOver(lastMomentOver(at, rules.profile.period, timeZone)) }] },
    { kind: 'invitation', rows: [{ table: 'identity.invitation', column: 'expires_at', until: lastMomentOver(at, endings['invitation-answered'].after, timeZone) }] },
    { kind: 'request', rows: [{ table: 'requests.request', column: 'ended_at', until: lastMomentOver(at, endings['request-ended'].after, timeZone) }] },
    breaches(at, timeZone),
  ]
}

const planForStaff = (at: Date): Due[] => [
  { kind: 'staff', rows: [{ table: 'identity.staff', column: 'ended_at', until: lastMomentOver(at, endings['staff-left'].after, 'UTC') }] },
  { kind: 'invitation', rows: [{ table: 'identity.invitation', column: 'expires_at', until: lastMomentOver(at, endings['invitation-answered'].after, 'UTC') }] },
  breaches(at, 'UTC'),
]

/** What was added to a breach, and whom it concerned, goes with it. */
const breaches = (at: Date, timeZone: string): Due => ({ kind: 'breach', rows: [{ table: 'breaches.breach', column: 'recorded_at', until: lastMomentOver(at, endings['breach-recorded'].after, timeZone) }] })

/** How far ahead a round foresees, in milliseconds: longer than any two rounds are apart. */
export const foresight = 24 * 60 * 60 * 1000

/** Whether conversations that are still open can be due within the foresight. */
export const soonAfterClosing = ({ conversations }: RetentionRules): boolean => conversations.some(({ period }) => period.startsWith('PT'))
