import type { Place } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'

export interface PlaceDeps {
  readonly database: Database
  /** The order in which people wait. */
  readonly order: (tx: Tx, member: string) => Promise<{ conversation: string; citizen: string; queue: string }[]>
  readonly medianWait: (tx: Tx, member: string, since: Date) => Promise<number | undefined>
}
export interface Placed extends Place { readonly conversation: string; readonly citizen: string }

const hour = 60 * 60 * 1000

/** Everyone's place in their queue, and the median wait of the last hour in whole minutes: null when nobody was taken in it, never invented. */
export async function places({ database, order, medianWait }: PlaceDeps, member: string): Promise<Placed[]> {
  const { waiting, seconds } = await database.forMembers([member], async (tx) => ({
    waiting: await order(tx, member), seconds: await medianWait(tx, member, new Date(now().getTime() - hour)),
  }))
  const expectedMinutes = seconds === undefined ? null : Math.max(1, Math.round(seconds / 60))
  const sizes = new Map<string, number>()
  const placed = waiting.map(({ conversation, citizen, queue }) => {
    const place = (sizes.get(queue) ?? 0) + 1
    sizes.set(queue, place)
    return { conversation, citizen, queue, place }
  })
  return placed.map(({ conversation, citizen, queue, place }) => ({ conversation, citizen, place, waiting: sizes.get(queue)!, expectedMinutes }))
}
