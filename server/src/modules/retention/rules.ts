import { longerThan, promised } from '@socialspace/contract/data/periods'
import { type RetentionRules, retentionRules } from '@socialspace/contract/shapes'
import * as z from 'zod/mini'
import { must, Refusal } from '../../platform/http/index.ts'

/** Nobody needs what colleagues said to each other for longer. */
const longestTeam = 'P1Y'

/** What holds while a member has decided nothing: the promise of the privacy policy, for everything. */
export const promisedRules: RetentionRules = { profile: { period: promised, basis: null }, conversations: [], notes: null, known: 'P1Y', groups: 'P30D', team: 'P30D' }

/** The rules as stored; `{}` is nothing decided. */
export function rulesOf(stored: unknown): RetentionRules {
  const rules = { ...promisedRules, ...z.parse(z.partial(retentionRules), stored) }
  // Nothing outlives the profile that it belongs to, also where that was decided before there was a period of its own.
  return longerThan(rules.known, rules.profile.period) ? { ...rules, known: rules.profile.period } : rules
}

/**
 * Longer than promised only with a basis that is written down (P30); nothing outlives the profile that it belongs to; one period per queue.
 * @throws Refusal basis_needed, invalid_input
 */
export function mustBeAllowed({ profile, conversations, notes, known, groups, team }: RetentionRules, queues: ReadonlySet<string>): void {
  must(!longerThan(profile.period, promised) || (profile.basis ?? '').trim().length >= 10, 'basis_needed')
  const fault = (path: string, code: string) => { throw new Refusal('invalid_input', [{ path: `body.rules.${path}`, code }]) }
  const named = conversations.map(({ queue }) => queue)
  if (new Set(named).size !== named.length) fault('conversations', 'repeated')
  if (named.some((queue) => queue !== null && !queues.has(queue))) fault('conversations', 'unknown_queue')
  if (conversations.some(({ period }) => longerThan(period, profile.period))) fault('conversations', 'longer_than_profile')
  if (notes && longerThan(notes, profile.period)) fault('notes', 'longer_than_profile')
  if (known.startsWith('PT')) fault('known', 'too_short')
  if (longerThan(known, profile.period)) fault('known', 'longer_than_profile')
  if (longerThan(groups, profile.period)) fault('groups', 'longer_than_profile')
  if (longerThan(team, longestTeam)) fault('team', 'too_long')
}
