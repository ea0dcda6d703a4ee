import type { Place, Queue } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { routed, routes } from '../members/index.ts'

export interface PlaceDeps {
  readonly database: Database
  readonly queues: (member: string) => Promise<Queue[]>
  /** The order in which people wait; `themes` opens what they chose. */
  readonly order: (tx: Tx, member: string) => Promise<{ conversation: string; citizen: string; queue: string; themes: () => string[] }[]>
  readonly aboutCitizens: (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, { municipality: string | null }>>
  readonly medianWait: (tx: Tx, member: string, since: Date, queues: readonly string[]) => Promise<number | undefined>
}
export interface Placed extends Place { readonly conversation: string; readonly citizen: string }

const hour = 60 * 60 * 1000

/** Everyone's place in the queue they are routed to, and the median wait of their service's last hour in whole minutes: null when nobody was taken in it, never invented. */
export async function places({ database, queues: queuesOf, order, aboutCitizens, medianWait }: PlaceDeps, member: string): Promise<Placed[]> {
  const queues = await queuesOf(member)
  const serviceOf = new Map(queues.map(({ id, service }) => [id, service]))
  const { waiting, expected } = await database.forMembers([member], async (tx) => {
    const rows = await order(tx, member)
    const about = routes(queues) ? await aboutCitizens(tx, member, rows.map(({ citizen }) => citizen)) : null
    const waiting = rows.map(({ conversation, citizen, queue, themes }) =>
      ({ conversation, citizen, queue: about ? routed(queues, queue, { themes: themes(), municipality: about.get(citizen)?.municipality ?? null }) : queue }))
    const expected = new Map<string | undefined, number | null>()
    for (const service of new Set(waiting.map(({ queue }) => serviceOf.get(queue)))) {
      const seconds = await medianWait(tx, member, new Date(now().getTime() - hour), queues.filter((queue) => queue.service === service).map(({ id }) => id))
      expected.set(service, seconds === undefined ? null : Math.max(1, Math.round(seconds / 60)))
    }
    return { waiting, expected }
  })
  const sizes = new Map<string, number>()
  const placed = waiting.map((one) => {
    const place = (sizes.get(one.queue) ?? 0) + 1
    sizes.set(one.queue, place)
    return { ...one, place }
  })
  return placed.map(({ conversation, citizen, queue, place }) => ({ conversation, citizen, place, waiting: sizes.get(queue)!, expectedMinutes: expected.get(serviceOf.get(queue)) ?? null }))
}
