import type { RateClass } from '@socialspace/contract/operation'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'

/** Calls per minute and caller. Lenient for shared networks (a school is one prefix); guessing is the strict one. */
const perMinute: Record<RateClass, number> = { read: 1200, write: 600, start: 120, guess: 20, upload: 60 }

export interface Limits {
  /** Throws `too_many` when the caller's budget for the class is used up. The caller is an account or a keyed prefix hash, never an address. */
  spend(rate: RateClass, caller: string): Promise<void>
}

/** One budget per caller and class. `factor` widens all of them, for load measurements on loopback. */
export function createLimits(factor = 1): Limits {
  const limiters = Object.fromEntries(
    Object.entries(perMinute).map(([rate, points]) => [rate, new RateLimiterMemory({ points: points * factor, duration: 60 })]),
  ) as Record<RateClass, RateLimiterMemory>
  return {
    async spend(rate, caller) {
      try {
        await limiters[rate].consume(caller)
      } catch {
        throw new Refusal('too_many')
      }
    },
  }
}
