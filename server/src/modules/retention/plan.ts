import { endings } from '@socialspace/contract/data/purposes'
import type { RetentionCounts, RetentionKind, RetentionRules } from '@socialspace/contract/shapes'
import { lastDayOver, lastMomentOver } from '../../platform/calendar.ts'
import type { DueRows } from './store.ts'

/** What is due at a moment, as rows to look for: pure. A profile's period counts from the end of the day on which the person was last here: no time of day is kept. */
export interface Due { readonly kind: RetentionKind; readonly rows: readonly DueRows[] }

export const noCounts: RetentionCounts = { profile: 0, known: 0, conversation: 0, note: 0, group: 0, team: 0, invitation: 0, request: 0, staff: 0, breach: 0, act: 0 }

/** Where something may be due: at a member, by its clock on the wall; among staff, who belong to no member; at a member that has left, of which only its log is there. */
export type Where = { readonly timeZone: string } | 'staff' | 'left'

/** What is due there. What goes with a whole profile is looked for last: it is then fewer. */
export function planFor(rules: RetentionRules, where: Where, at: Date): Due[] {
  if (where === 'left') return [logAt(at)]
  if (where === 'staff') return [...planForStaff(at), logAt(at)]
  const { timeZone } = where
  const own = new Set(rules.conversations.flatMap(({ queue }) => queue ?? []))
  return [
    { kind: 'conversation', rows: rules.conversations.map(({ queue, period }) => ({
      table: 'conversations.conversation', column: 'closed_at', until: lastMomentOver(at, period, timeZone), queue: queue === null ? { not: [...own] } : { is: queue },
    })) },
    { kind: 'note', rows: rules.notes ? ['journal.note', 'journal.draft', 'journal.contact'].map((table) => ({ table, column: 'at', until: lastMomentOver(at, rules.notes!, timeZone) })) : [] },
    { kind: 'known', rows: [{ table: 'known.profile', column: 'given_at', until: lastMomentOver(at, rules.known, timeZone) }] },
    { kind: 'group', rows: [{ table: 'rooms.room', column: 'closed_at', until: lastMomentOver(at, rules.groups, timeZone) }] },
    { kind: 'team', rows: [{ table: 'rooms.post', column: 'ends_from', until: lastMomentOver(at, rules.team, timeZone) }] },
    { kind: 'profile', rows: [
      { table: 'conversations.conversation', column: 'started_at', until: lastMomentOver(at, endings['practice-over'].after, timeZone), practice: true },
      { table: 'identity.citizen', column: 'active_on', until: lastDayOver(lastMomentOver(at, rules.profile.period, timeZone)) },
    ] },
    { kind: 'invitation', rows: [{ table: 'identity.invitation', column: 'expires_at', until: lastMomentOver(at, endings['invitation-answered'].after, timeZone) }] },
    { kind: 'request', rows: [{ table: 'requests.request', column: 'ended_at', until: lastMomentOver(at, endings['request-ended'].after, timeZone) }] },
    breaches(at, timeZone),
    logAt(at),
  ]
}

const planForStaff = (at: Date): Due[] => [
  { kind: 'staff', rows: [{ table: 'identity.staff', column: 'ended_at', until: lastMomentOver(at, endings['staff-left'].after, 'UTC') }] },
  { kind: 'invitation', rows: [{ table: 'identity.invitation', column: 'expires_at', until: lastMomentOver(at, endings['invitation-answered'].after, 'UTC') }] },
  breaches(at, 'UTC'),
]

/** What was added to a breach, and whom it concerned, goes with it. */
const breaches = (at: Date, timeZone: string): Due => ({ kind: 'breach', rows: [{ table: 'breaches.breach', column: 'recorded_at', until: lastMomentOver(at, endings['breach-recorded'].after, timeZone) }] })

/** The log of acts ends day by day: what lies under a checkpoint that is as old, so that whoever verifies it can tell what is past its time from what somebody took away. */
const logAt = (at: Date): Due => ({ kind: 'act', rows: [{ table: 'audit.entry', column: 'at', until: lastMomentOver(at, endings['log-period'].after, 'UTC'), checkpointed: true }] })

/** How far ahead a round foresees, in milliseconds: longer than any two rounds are apart. */
export const foresight = 24 * 60 * 60 * 1000

/** Whether conversations that are still open can be due within the foresight. */
export const soonAfterClosing = ({ conversations }: RetentionRules): boolean => conversations.some(({ period }) => period.startsWith('PT'))
