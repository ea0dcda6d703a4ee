import { type Client, type Fault, readAll } from './client.ts'
import type { System } from './system.ts'

/** What came of a run. `faults` is empty when every promise of the writer was kept. */
export interface Outcome {
  readonly acknowledged: number
  readonly stored: number
  readonly reconnects: number
  readonly retries: number
  readonly duplicates: number
  readonly unavailable: number
  readonly faults: Partial<Record<Fault, number>>
  /** The first of them, in words. */
  readonly first: readonly string[]
}

/** Waits until nothing is under way any more. */
export async function settle(clients: readonly Client[], patience = 60_000): Promise<void> {
  for (const client of clients) client.stopWriting()
  for (let waited = 0; clients.some(({ pending }) => pending > 0); waited += 50) {
    if (waited > patience) throw new Error(`${clients.reduce((sum, { pending }) => sum + pending, 0)} messages are never acknowledged`)
    await new Promise((settle) => { setTimeout(settle, 50) })
  }
}

/** Holds what the clients were told against what is stored: nothing acknowledged is lost or doubled, numbers have no gaps, all saw the same. */
export async function compare({ url, talks }: System, clients: readonly Client[]): Promise<Outcome> {
  const faults: { kind: Fault; what: string }[] = clients.flatMap((client) => client.faults)
  let [acknowledged, stored] = [0, 0]
  for (const talk of talks) {
    const all = await readAll(url, talk)
    const numbers = new Map([...all].map(([number, id]) => [id, number]))
    stored += all.size
    for (let number = 1; number <= all.size; number++) if (!all.has(number)) faults.push({ kind: 'gap', what: `no ${number} of ${all.size}` })
    if (numbers.size < all.size) faults.push({ kind: 'twice', what: `${all.size} numbers for ${numbers.size} messages` })
    const own = new Set<string>()
    for (const client of clients.filter((each) => each.talk === talk)) {
      acknowledged += client.acknowledged.size
      for (const [id, number] of client.acknowledged) {
        own.add(id)
        if (!numbers.has(id)) faults.push({ kind: 'lost', what: `${id} was acknowledged as ${number}` })
        else if (numbers.get(id) !== number) faults.push({ kind: 'other number', what: `${id} was acknowledged as ${number} and is ${numbers.get(id)}` })
      }
      for (const [number, id] of client.received) if (all.get(number) !== id) faults.push({ kind: all.has(number) ? 'other number' : 'lost', what: `${number} was seen as ${id}` })
    }
    // Two lines of the service's own (taken, and who) are there besides.
    const strangers = [...numbers.keys()].filter((id) => !own.has(id)).length
    if (strangers > 2) faults.push({ kind: 'unknown', what: `${strangers} messages that nobody was told are stored` })
  }
  const sum = (of: 'reconnects' | 'retries' | 'duplicates' | 'unavailable') => clients.reduce((total, { counts }) => total + counts[of], 0)
  const byKind: Partial<Record<Fault, number>> = {}
  for (const { kind } of faults) byKind[kind] = (byKind[kind] ?? 0) + 1
  return {
    acknowledged, stored, reconnects: sum('reconnects'), retries: sum('retries'), duplicates: sum('duplicates'), unavailable: sum('unavailable'),
    faults: byKind, first: faults.slice(0, 5).map(({ kind, what }) => `${kind}: ${what}`),
  }
}
