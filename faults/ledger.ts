import { type Client, type Fault, read } from './client.ts'
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

const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })

/** Waits until nothing is under way any more. */
export async function settle(clients: readonly Client[], patience = 240_000): Promise<void> {
  for (const client of clients) client.stopWriting()
  for (let waited = 0; clients.some(({ pending }) => pending > 0); waited += 50) {
    if (waited > patience) throw new Error(`${clients.reduce((sum, { pending }) => sum + pending, 0)} messages are never acknowledged`)
    await pause(50)
  }
}

/** A heartbeat tells who missed something, every 15 s. */
const heartbeat = 15_000

/**
 * Holds what the clients were told against what is stored: nothing acknowledged is lost or doubled, numbers have no gaps, all saw the same, and who asks
 * for what is missing, from anywhere, gets just that.
 */
export async function compare({ url, talks }: System, clients: readonly Client[]): Promise<Outcome> {
  const faults: { kind: Fault; what: string }[] = []
  let [acknowledged, stored, patience] = [0, 0, 2 * heartbeat]
  for (const talk of talks) {
    const { last, messages } = await read(url, talk, talk.citizen, 0)
    const byNumber = new Map(messages.map(({ number, id }) => [number, id]))
    const byId = new Map(messages.map((message) => [message.id, message]))
    stored += messages.length
    for (let number = 1; number <= last; number++) if (!byNumber.has(number)) faults.push({ kind: 'gap', what: `no ${number} of ${last}` })
    if (byId.size < messages.length) faults.push({ kind: 'twice', what: `${messages.length} messages with ${byId.size} ids` })
    const sides = clients.filter((each) => each.talk === talk)
    for (const client of sides) {
      acknowledged += client.acknowledged.size
      for (const [id, number] of client.acknowledged) {
        const found = byId.get(id)
        if (!found) faults.push({ kind: 'lost', what: `${id} was acknowledged as ${number}` })
        else if (found.number !== number) faults.push({ kind: 'other number', what: `${id} was acknowledged as ${number} and is ${found.number}` })
        else if (found.text !== client.texts.get(id)) faults.push({ kind: 'other text', what: `${number} is not what was written` })
      }
      for (const [number, id] of client.received) if (byNumber.get(number) !== id) faults.push({ kind: byNumber.has(number) ? 'other number' : 'lost', what: `${number} was seen as ${id}` })
      for (; client.complete < last && patience > 0; patience -= 50) await pause(50)
      if (client.complete < last) faults.push({ kind: 'not delivered', what: `${client.complete + 1} of ${last}` })
    }
    const strangers = messages.filter(({ id, by }) => by !== 'service' && !sides.some((client) => client.acknowledged.has(id)))
    if (strangers.length > 0) faults.push({ kind: 'unknown', what: `${strangers.length} messages that nobody was told are stored` })
    for (const [caller, after] of [[talk.citizen, last], [talk.counsellor, last - 1], [talk.counsellor, Math.floor(Math.random() * last)]] as const) {
      const suffix = (await read(url, talk, caller, after)).messages.map(({ number, id }) => `${number} ${id}`)
      const wanted = messages.filter(({ number }) => number > after).map(({ number, id }) => `${number} ${id}`)
      if (suffix.join() !== wanted.join()) faults.push({ kind: 'wrong suffix', what: `after ${after} of ${last}: ${suffix.length} came` })
    }
  }
  // What a client saw is judged last: it may have waited for the heartbeat.
  faults.push(...clients.flatMap((client) => client.faults))
  const sum = (of: 'reconnects' | 'retries' | 'duplicates' | 'unavailable') => clients.reduce((total, { counts }) => total + counts[of], 0)
  const byKind: Partial<Record<Fault, number>> = {}
  for (const { kind } of faults) byKind[kind] = (byKind[kind] ?? 0) + 1
  return {
    acknowledged, stored, reconnects: sum('reconnects'), retries: sum('retries'), duplicates: sum('duplicates'), unavailable: sum('unavailable'),
    faults: byKind, first: faults.slice(0, 5).map(({ kind, what }) => `${kind}: ${what}`),
  }
}
