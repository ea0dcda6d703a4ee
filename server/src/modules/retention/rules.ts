import { longerThan, promised } from '@socialspace/contract/data/periods'
import { type RetentionRules, retentionRules } from '@socialspace/contract/shapes'
import * as z from 'zod/mini'
import { must, Refusal } from '../../platform/http/index.ts'

/** What holds while a member has decided nothing: the promise of the privacy policy, for everything. */
export const promisedRules: RetentionRules = { profile: { period: promised, basis: null }, conversations: [], notes: null }

/** The rules as stored; `{}` is nothing decided. */
export const rulesOf = (stored: unknown): RetentionRules => ({ ...promisedRules, ...z.parse(z.partial(retentionRules), stored) })

/**
 * Longer than promised only with a basis that is written down (P30); nothing outlives the profile that it belongs to; one period per queue.
 * @throws Refusal basis_needed, invalid_input
 */
export function mustBeAllowed({ profile, conversations, notes }: RetentionRules, queues: ReadonlySet<string>): void {
  must(!longerThan(profile.period, promised) || (profile.basis ?? '').trim().length >= 10, 'basis_needed')
  const fault = (path: string, code: string) => { throw new Refusal('invalid_input', [{ path: `body.rules.${path}`, code }]) }
  const named = conversations.map(({ queue }) => queue)
  if (new Set(named).size !== named.length) fault('conversations', 'repeated')
  if (named.some((queue) => queue !== null && !queues.has(queue))) fault('conversations', 'unknown_queue')
  if (conversations.some(({ period }) => longerThan(period, profile.period))) fault('conversations', 'longer_than_profile')
  if (notes && longerThan(notes, profile.period)) fault('notes', 'longer_than_profile')
}
