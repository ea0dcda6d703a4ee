import type { Answer, operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, together } from '../../../platform/http/index.ts'
import { best, routed } from '../../members/index.ts'
import { dayAt, startOf } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import type { createOffers } from '../offers.ts'
import { pauseOf } from '../pause.ts'
import { readOffer, readPaused } from '../store.ts'

type Deps = ReceptionDeps & { ready(member: string): Promise<string[]> } & Pick<ReturnType<typeof createOffers>, 'isPush'>
type Waiting = Answer<typeof operations.listQueue>

const nothing = { ageGroup: null, gender: null, municipality: null }

type Rows = Awaited<ReturnType<ReceptionDeps['waiting']>>
type About = Awaited<ReturnType<ReceptionDeps['aboutCitizens']>>

function rowOf({ id, citizen, queue, since, letters, themes }: Rows[number], about: About, queues: Waiting['queues'], mayTake: boolean): Waiting['rows'][number] {
  const told = about.get(citizen) ?? nothing
  return { id, queue: routed(queues, queue, { themes, municipality: told.municipality }), since: since.toISOString(), letters, themes, ...told, mayTake }
}

/** Who waits, and in which queue by what they told: opened in memory, themes and times alone. All who watch ask at once when it changes, and it is the same for all but who is offered somebody. */
export const listQueue = (deps: Deps): Handler<typeof operations.listQueue> => {
  const everybodys = together(async (member: string): Promise<Waiting> => {
    const of = await deps.member({ id: member })
    const [{ services, queues }, ready, themes, { waiting, about, paused }] = await Promise.all([
      deps.standing(of), deps.ready(member), deps.themes(member),
      deps.database.forMembers([member], async (tx) => {
        const waiting = await deps.waiting(tx, member)
        const paused = await readPaused(tx, member, startOf(dayAt(now(), of.timeZone), of.timeZone))
        return { waiting, paused, about: await deps.aboutCitizens(tx, member, [...new Set(waiting.map(({ citizen }) => citizen))]) }
      }),
    ])
    const all = services.map(({ service }) => service)
    const rows = waiting.map((one) => rowOf(one, about, queues, !deps.isPush(all, queues, one.queue)))
    const active = services.filter(({ service }) => service.active)
    return {
      offer: null, practice: [], rows, queues, themes, ready, paused: paused.map((row) => ({ staff: row.staff_id, ...pauseOf(deps.vault, row) })), quiet: of.quiet, timeZone: of.timeZone, opening: best(active.filter(({ service }) => service.kind === 'live').map(({ opening }) => opening)),
      services: active.map(({ service: { id, name, kind, maxQueue, maxConversations, offerSeconds }, opening }) => ({ id, name, kind, opening, maxQueue, maxConversations, offerSeconds })),
    }
  })
  return async ({ account, member }) => {
    const everybody = await everybodys(member)
    deps.noteShown(account, everybody.rows.map(({ id }) => id))
    const { offer, practice } = await deps.database.forMembers([member], async (tx) => {
      const own = await deps.waiting(tx, member, account)
      const about = own.length === 0 ? new Map() : await deps.aboutCitizens(tx, member, own.map(({ citizen }) => citizen))
      return { offer: await readOffer(tx, member, account, now()), practice: own.map((one) => rowOf(one, about, everybody.queues, true)) }
    })
    const queue = { ...everybody, practice }
    if (!offer) return queue
    const { conversation_id: conversation, until } = offer
    return { ...queue, offer: { conversation, until: until.toISOString() }, rows: queue.rows.map((row) => (row.id === conversation ? { ...row, mayTake: true } : row)) }
  }
}
