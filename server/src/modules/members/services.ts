import type { Opening, Queue, Service } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { openingAt, type Planned } from './opening.ts'
import { entrance, type Wish } from './routing.ts'
import { type Member, readQueues, readServices } from './store.ts'

/** Reception's word on a member: who is there, and who waits. */
export interface Reception {
  /** Whether somebody is there for a service. */
  staffed(service: Service): boolean
  /** When somebody is planned for it, where the rota opens it; else null. */
  planned(service: Service): readonly Planned[] | null
  /** How many wait in these queues. */
  waiting(queues: readonly string[]): number
}
export interface StandingOfService { readonly service: Service; readonly opening: Opening; readonly full: boolean }
/** Whether who waits for a service is offered to one counsellor after another; out of use, it offers nobody, and whoever is left is anybody's to take. */
export const offers = ({ active, kind, offerSeconds }: Pick<Service, 'active' | 'kind' | 'offerSeconds'>): boolean => active && kind === 'live' && offerSeconds !== null

export type Services = ReturnType<typeof createServices>

/** The services of a member, and how each stands now. */
export function createServices({ database, reception }: { database: Database; reception: (member: string, services: readonly Service[]) => Promise<Reception> }) {
  const read = async (tx: Tx, id: string) => ({ services: await readServices(tx, id), queues: await readQueues(tx, id) })
  const both = (id: string): Promise<{ services: Service[]; queues: Queue[] }> => database.forMembers([id], (tx) => read(tx, id))
  const queuesOf = (queues: readonly Queue[], service: string) => queues.filter((queue) => queue.service === service).map(({ id }) => id)
  return {
    services: async (id: string) => (await both(id)).services,
    /** The services of a member and their queues. */
    both,
    /** Each service with whether it is open and whether its queue is full. */
    async standing(of: Pick<Member, 'id' | 'timeZone'>): Promise<{ services: StandingOfService[]; queues: Queue[] }> {
      const { services, queues } = await both(of.id)
      const there = await reception(of.id, services)
      return {
        queues,
        services: services.map((service) => ({
          service, opening: openingAt(now(), { ...service, timeZone: of.timeZone }, there.staffed(service), there.planned(service)),
          full: service.maxQueue !== null && there.waiting(queuesOf(queues, service.id)) >= service.maxQueue,
        })),
      }
    },
    /** Where somebody begins to wait, with all queues of that service and how many may wait in them. */
    async entrance(id: string, wish: Wish): Promise<{ queue: string; queues: string[]; maxQueue: number | null } | undefined> {
      const { services, queues } = await both(id)
      const found = entrance(services, queues, wish)
      return found && { queue: found.queue.id, queues: queuesOf(queues, found.service.id), maxQueue: found.service.maxQueue }
    },
    /** How many open conversations a counsellor may have in the service of a queue, and that service's queues. */
    async limitOf(tx: Tx, id: string, queue: string): Promise<{ queues: string[]; maxConversations: number | null; push: boolean }> {
      const { services, queues } = await read(tx, id)
      const service = services.find((one) => one.id === queues.find((each) => each.id === queue)?.service)
      return { queues: service ? queuesOf(queues, service.id) : [], maxConversations: service?.maxConversations ?? null, push: service !== undefined && offers(service) }
    },
  }
}
