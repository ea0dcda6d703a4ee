import { now } from '../../platform/clock.ts'
import { Refusal } from '../../platform/http/index.ts'

const free = 5
const second = 1000
const longest = 5 * 60 * second
const forgottenAfter = 60 * 60 * second
const most = 50_000

/**
 * Wrong guesses at an account, wherever they come from (NIST SP 800-63B §5.2.2): five are free, then each makes it wait twice as long as the one before, five minutes at most.
 * A guess counts as wrong until it is shown to be right, so that many at once get no further than one after another. Kept in memory under the caller's keyed hash.
 */
export function createGuesses() {
  const guesses = new Map<string, { wrong: number; until: number; at: number }>()
  return {
    /** @throws Refusal too_many while the account waits. */
    begin(of: string): void {
      const at = now().getTime()
      const before = guesses.get(of)
      const known = before && before.at + forgottenAfter > at ? before : { wrong: 0, until: 0 }
      if (known.until > at) throw new Refusal('too_many')
      const wrong = known.wrong + 1
      guesses.delete(of)
      guesses.set(of, { wrong, at, until: wrong < free ? 0 : at + Math.min(second * 2 ** (wrong - free), longest) })
      if (guesses.size > most) guesses.delete(guesses.keys().next().value!)
    },
    /** It was right: all is forgotten. */
    right: (of: string) => void guesses.delete(of),
  }
}
