import type { Queue, Service } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { offers } from '../members/index.ts'
import { acceptOffer, dealAlone, deleteOffers, type OfferRow, passOver, readAvailable, readOffers, writeOffer } from './store.ts'

export interface OfferDeps {
  readonly database: Database
  readonly bus: Bus
  readonly log: Log
  readonly record: RecordAct
  readonly services: (member: string) => Promise<{ services: Service[]; queues: Queue[] }>
  readonly order: (tx: Tx, member: string) => Promise<{ conversation: string; citizen: string; queue: string }[]>
  /** How many open conversations each counsellor has in these queues. */
  readonly openIn: (tx: Tx, member: string, queues: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Who is there for a service now. */
  readonly readyFor: (member: string, services: readonly Service[]) => Promise<(service: Service) => readonly string[]>
}

/** Who said no, or did not answer, is not asked again about the same conversation for so long, in milliseconds. */
const rest = 60_000
/** When the database was away it is tried again after so long, in milliseconds. */
const again = 5000

/** Push: those who wait are offered to one counsellor after another; who does not accept in time, or is not there any more, is passed over. One transaction at a time deals out, and the database holds one open offer for each conversation and each counsellor. */
export function createOffers(deps: OfferDeps) {
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false

  /** Deals out what waits. Those whose offers came or went are told. */
  async function deal(member: string): Promise<void> {
    const { services, queues } = await deps.services(member)
    const push = services.filter(offers)
    const readyFor = push.length > 0 ? await deps.readyFor(member, push) : () => []
    const { told, next } = await deps.database.forMembers([member], async (tx) => {
      const at = now()
      if (push.length === 0 && (await readOffers(tx, member)).length === 0) return { told: [], next: undefined }
      await dealAlone(tx, member)
      const available = new Set(await readAvailable(tx, member))
      const told = new Set(await passOver(tx, member, at, available))
      const waiting = (await deps.order(tx, member)).flatMap(({ conversation, citizen, queue }) => {
        const service = push.find(({ id }) => id === queues.find((one) => one.id === queue)?.service)
        return service ? [{ conversation, citizen, service }] : []
      })
      const all = await readOffers(tx, member)
      const over = all.filter(({ conversation_id }) => !waiting.some(({ conversation }) => conversation === conversation_id))
      await deleteOffers(tx, member, [...new Set(over.map(({ conversation_id }) => conversation_id))])
      for (const { staff_id, passed } of over) if (!passed) told.add(staff_id)
      const made = all.filter((one) => !over.includes(one))
      const counts = new Map<string, ReadonlyMap<string, number>>()
      for (const { id } of push) counts.set(id, await deps.openIn(tx, member, queues.filter(({ service }) => service === id).map((queue) => queue.id)))
      for (const { conversation, citizen, service } of waiting) {
        const of = made.filter(({ conversation_id }) => conversation_id === conversation)
        if (of.some(({ passed }) => !passed)) continue
        const busy = (staff: string) => counts.get(service.id)!.get(staff) ?? 0
        const staff = choose(readyFor(service).filter((one) => available.has(one) && !made.some(({ staff_id, passed }) => staff_id === one && !passed) && (service.maxConversations === null || busy(one) < service.maxConversations)), of, busy, at)
        if (staff === undefined) continue
        const offer = { member_id: member, conversation_id: conversation, staff_id: staff, until: new Date(at.getTime() + service.offerSeconds! * 1000) }
        await writeOffer(tx, offer)
        await deps.record(tx, { member, act: 'offer.made', actor: 'service', actorId: null, object: 'conversation', objectId: conversation, citizen })
        made.push({ ...offer, passed: false })
        told.add(staff)
      }
      const times = made.map(({ until, passed }) => until.getTime() + (passed ? rest : 0)).filter((time) => time > at.getTime())
      return { told: [...told], next: times.length > 0 ? Math.min(...times) - at.getTime() : undefined }
    })
    for (const staff of told) deps.bus.publish(`inbox:${member}`, { staff })
    dealIn(member, next)
  }
  function dealIn(member: string, next: number | undefined): void {
    clearTimeout(timers.get(member))
    if (next !== undefined && !stopped) timers.set(member, setTimeout(() => dealSoon(member), next + 20).unref())
  }
  const dealSoon = (member: string) => void deal(member).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'those who wait could not be offered; it is tried again')
    dealIn(member, again)
  })

  return {
    deal, dealSoon,
    /** Whether a conversation of a queue is only to be had by an offer. */
    isPush: (services: readonly Service[], queues: readonly Queue[], queue: string) => services.some((service) => offers(service) && service.id === queues.find((one) => one.id === queue)?.service),
    /** In the transaction that takes a conversation: it must be offered to this counsellor still, where its service offers. @throws Refusal not_offered */
    async claim(tx: Tx, { member, conversation, staff, push }: { member: string; conversation: string; staff: string; push: boolean }): Promise<void> {
      if (push) must(await acceptOffer(tx, member, conversation, staff, now()), 'not_offered')
      await deleteOffers(tx, member, [conversation])
    },
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

/** Who was not asked yet comes first, then who has fewest conversations; who was passed over lately is not asked. */
function choose(free: readonly string[], offers: readonly OfferRow[], busy: (staff: string) => number, at: Date): string | undefined {
  const asked = (staff: string) => offers.find(({ staff_id }) => staff_id === staff)?.until.getTime()
  return free.filter((staff) => (asked(staff) ?? 0) + rest <= at.getTime())
    .toSorted((one, other) => (asked(one) ?? 0) - (asked(other) ?? 0) || busy(one) - busy(other) || one.localeCompare(other))[0]
}
