import { StartError } from '../starterror.ts'

/** A sealed cell could not be opened: wrong key, wrong place, changed or cut. Always the same words, so that it tells nothing. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('a sealed cell could not be opened')
  }
}

/** The cell lies under a past key of its unit that has been destroyed: a part that was erased, or (in a database that was restored) what lay beside it. */
export class PartErased extends SealBroken {}

/** What it gives; undefined where that lay under a past key that has been destroyed. @throws SealBroken */
export function unlessErased<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch (error) {
    if (error instanceof PartErased) return undefined
    throw error
  }
}

/** The erasure unit has no key (any more): what was sealed under it cannot be read by anybody. */
export class UnitGone extends Error {
  override readonly name = 'UnitGone'
  constructor() {
    super('the erasure unit has no key')
  }
}

/** The erasure unit already has a key. */
export class UnitExists extends Error {
  override readonly name = 'UnitExists'
  constructor() {
    super('the erasure unit already has a key')
  }
}

/** The value already belongs to someone else in this index, at this member. */
export class IndexTaken extends Error {
  override readonly name = 'IndexTaken'
  constructor() {
    super('the value is taken')
  }
}

/** The root key or the epoch secret is not the one that the key store was made with. */
export class WrongKey extends StartError {}
