import { now } from '../../platform/clock.ts'
import { Refusal } from '../../platform/http/index.ts'

const second = 1000
const longest = 5 * 60 * second
const forgottenAfter = 60 * 60 * second
const most = 50_000

/**
 * Wrong guesses (NIST SP 800-63B §5.2.2): `free` are free, then each makes the next wait twice as long as the one before, five minutes at most.
 * A guess counts as wrong until it is shown to be right, so that many at once get no further than one after another. Kept in memory under the caller's keyed hash.
 */
export function createGuesses(free = 5) {
  const guesses = new Map<string, { wrong: number; until: number; at: number }>()
  const known = (of: string) => {
    const before = guesses.get(of)
    return before && before.at + forgottenAfter > now().getTime() ? before : { wrong: 0, until: 0 }
  }
  return {
    /** @throws Refusal too_many while it waits. */
    mayTry(of: string): void {
      if (known(of).until > now().getTime()) throw new Refusal('too_many')
    },
    /** @throws Refusal too_many while it waits. */
    begin(of: string): void {
      this.mayTry(of)
      const at = now().getTime()
      const wrong = known(of).wrong + 1
      guesses.delete(of)
      guesses.set(of, { wrong, at, until: wrong < free ? 0 : at + Math.min(second * 2 ** (wrong - free), longest) })
      if (guesses.size > most) guesses.delete(guesses.keys().next().value!)
    },
    /** It was right: all is forgotten. */
    right: (of: string) => void guesses.delete(of),
  }
}

/** Where a guess comes from: a keyed, short-lived hash of the network, and whether the browser has been signed in to that account before (its own id, if so). */
export interface Place {
  readonly from: string
  readonly browserOf: (account: string) => string | undefined
}

/**
 * Guesses at accounts. Each account waits for the place that guesses wrongly, and no other does: whoever guesses from elsewhere locks nobody out. Against many places at once the
 * account as a whole has a wider measure; browsers that its owner has used before stand outside it (OWASP's device cookies), and so does a passkey. So nobody is kept out for ever,
 * however many guess.
 */
export function createAccountGuesses() {
  const [near, far] = [createGuesses(5), createGuesses(50)]
  const places = (account: string, { from, browserOf }: Place) => {
    const browser = browserOf(account)
    return { own: `${account}|${browser ?? from}`, all: browser === undefined ? account : undefined }
  }
  return {
    /** @throws Refusal too_many */
    begin(account: string, place: Place): void {
      const { own, all } = places(account, place)
      near.mayTry(own)
      if (all !== undefined) far.begin(all)
      near.begin(own)
    },
    right(account: string, place: Place): void {
      const { own, all } = places(account, place)
      near.right(own)
      if (all !== undefined) far.right(all)
    },
  }
}
