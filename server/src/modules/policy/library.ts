import type { Tx } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { now } from '../../platform/clock.ts'
import { beginningOf, dayAfter } from './days.ts'
import { insertVersion, readPublished, readVersion } from './store.ts'
import { coming, first, inForce, type Published, type Whole } from './versions.ts'

/** Every published version of a member; the product's own while there is none. */
export async function allOf(tx: Tx, member: string): Promise<Published[]> {
  const all = await readPublished(tx, member)
  return all.length > 0 ? all : [first]
}

/** One version with its texts: that of a number, or the one in force. @throws Refusal not_found */
export async function wholeOf(tx: Tx, member: string, all: readonly Published[], number = inForce(all, now()).number): Promise<Whole> {
  const found = (await readVersion(tx, member, number)) ?? (all[0] === first && number === first.number ? first : undefined)
  if (!found) throw new Refusal('not_found')
  return found
}

/**
 * Keeps the product's text as the member's own version, so that it stays readable when a later release of the product says something else. A member that
 * has only ever had the product's text gets the new one as its next version, announced first when it is significant. Does nothing when there is nothing new.
 */
export async function keepDefault(tx: Tx, { id, timeZone }: { id: string; timeZone: string }, noticeDays: number, product: Whole = first): Promise<boolean> {
  const kept = await readPublished(tx, id)
  const last = kept.at(-1)
  if (!last) return insertVersion(tx, id, randomId(), product)
  if (last.product === product.product || kept.some((one) => one.product === null) || coming(kept, now())) return false
  const appliesFrom = product.significant ? beginningOf(dayAfter(now(), noticeDays, timeZone), timeZone) : now()
  return insertVersion(tx, id, randomId(), { ...product, number: last.number + 1, publishedAt: now(), appliesFrom })
}
