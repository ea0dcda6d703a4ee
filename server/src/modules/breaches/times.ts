import type { BreachFacts } from '@socialspace/contract/breaches'
import { now } from '../../platform/clock.ts'
import { Refusal } from '../../platform/http/index.ts'

/** Nobody's clock is quite right, in milliseconds. */
const leeway = 60 * 1000

/** Whether a time is still to come. */
export const isFuture = (time: string): boolean => new Date(time).getTime() > now().getTime() + leeway

/** A breach has happened when it is written down: it began before it was discovered, and ended after it began. All that is wrong is said at once. @throws Refusal invalid_input */
export function checkTimes({ discoveredAt, beganAt, endedAt }: Pick<BreachFacts, 'discoveredAt' | 'beganAt' | 'endedAt'>): void {
  const faults = [
    isFuture(discoveredAt) && { path: 'body.facts.discoveredAt', code: 'future' },
    isFuture(beganAt) ? { path: 'body.facts.beganAt', code: 'future' } : new Date(beganAt) > new Date(discoveredAt) && { path: 'body.facts.beganAt', code: 'after_discovery' },
    endedAt !== null && (isFuture(endedAt) ? { path: 'body.facts.endedAt', code: 'future' } : new Date(endedAt) < new Date(beganAt) && { path: 'body.facts.endedAt', code: 'before_the_beginning' }),
  ].filter((fault) => fault !== false)
  if (faults.length > 0) throw new Refusal('invalid_input', faults)
}
