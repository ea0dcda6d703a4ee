import type { Answer, operations } from '@socialspace/contract'
import type { CounsellorLoad } from '@socialspace/contract/board'
import { now } from '../../../platform/clock.ts'
import { type Handler, together } from '../../../platform/http/index.ts'
import { routed } from '../../members/index.ts'
import { awayOn } from '../absence.ts'
import { dayAt, startOf } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import { pauseOf } from '../pause.ts'
import { isOn, type Presence, thereFor } from '../presence.ts'
import { readAbsences, readOffers, readPaused } from '../store.ts'

type Deps = ReceptionDeps & { presence: Presence }
const hour = 60 * 60 * 1000

/** Counts and times, the same for all who look: made once for those who ask at the same moment, because the same frame told them to. */
export const readBoard = (deps: Deps): Handler<typeof operations.readBoard> => {
  const everybodys = together((member: string) => board(deps, member))
  return async ({ member }) => await everybodys(member)
}

async function board(deps: Deps, member: string): Promise<Answer<typeof operations.readBoard>> {
  const time = now()
  const of = await deps.member({ id: member })
  const today = dayAt(time, of.timeZone)
  const [{ services: all, queues }, themes, people, ready, signedIn, shifts] = await Promise.all([
    deps.standing(of), deps.themes(member), deps.counsellors(member), deps.presence.ready(member), deps.signedInStaff(member), deps.presence.shifts(member, time, new Date(time.getTime() + 1)),
  ])
  const services = all.filter(({ service }) => service.active)
  const { waiting, about, paused, absences, offers, load, medians } = await deps.database.forMembers([member], async (tx) => {
    const waiting = await deps.waiting(tx, member)
    const medians = new Map<string, number | undefined>()
    for (const { service } of services) medians.set(service.id, await deps.medianWait(tx, member, new Date(time.getTime() - hour), queues.filter((queue) => queue.service === service.id).map(({ id }) => id)))
    return {
      waiting, medians, about: await deps.aboutCitizens(tx, member, [...new Set(waiting.map(({ citizen }) => citizen))]), paused: await readPaused(tx, member, startOf(today, of.timeZone)),
      absences: await readAbsences(tx, member, today), offers: (await readOffers(tx, member)).filter(({ passed, until }) => !passed && until > time), load: await deps.load(tx, member),
    }
  })
  const away = awayOn(absences, today)
  const present = thereFor(ready, shifts, time)
  const serviceOf = new Map(queues.map(({ id, service }) => [id, service]))
  const sum = (rows: typeof load) => ({ open: rows.reduce((all, { open }) => all + open, 0), asleep: rows.reduce((all, { asleep }) => all + asleep, 0) })
  const counsellor = ({ id, name }: { id: string; name: string }): CounsellorLoad => {
    const own = load.filter(({ staff }) => staff === id)
    const pause = paused.find(({ staff_id }) => staff_id === id)
    const oldest = own.flatMap(({ unanswered }) => unanswered ?? []).toSorted((one, other) => one.getTime() - other.getTime())[0]
    const presence = ready.includes(id) ? 'ready' : pause ? 'paused' : signedIn.has(id) ? 'there' : away.has(id) ? 'absent' : 'away'
    return {
      id, name, presence, pause: pause && presence === 'paused' ? pauseOf(deps.vault, pause) : null, back: away.get(id) ?? null, offered: offers.some(({ staff_id }) => staff_id === id), ...sum(own), unansweredSince: oldest?.toISOString() ?? null,
      services: services.flatMap(({ service }) => {
        const here = own.filter(({ queue }) => serviceOf.get(queue) === service.id)
        return here.length > 0 || (service.kind === 'live' && present(service).includes(id)) ? [{ id: service.id, open: sum(here).open, maxConversations: service.maxConversations }] : []
      }),
    }
  }
  return {
    themes,
    waiting: waiting.map(({ id, citizen, queue, since, themes }) => ({
      queue: routed(queues, queue, { themes, municipality: about.get(citizen)?.municipality ?? null }), since: since.toISOString(), themes, offered: offers.some(({ conversation_id }) => conversation_id === id),
    })),
    services: services.map(({ service: { id, name, kind, maxQueue, byRota }, opening }) => {
      const own = new Set(queues.filter(({ service }) => service === id).map((queue) => queue.id))
      const median = medians.get(id)
      return {
        id, name, kind, opening, maxQueue, ...sum(load.filter(({ queue }) => own.has(queue))), medianMinutes: median === undefined ? null : Math.round(median / 60),
        offers: offers.filter(({ conversation_id }) => waiting.some((one) => one.id === conversation_id && own.has(one.queue))).length,
        planned: kind === 'letterbox' ? null : new Set(shifts.filter((shift) => shift.service_id === id && isOn(shift, time)).map(({ staff_id }) => staff_id)).size, present: present({ id, byRota }).length,
      }
    }),
    queues: queues.map(({ id, service, name }) => ({ id, service, name, ...sum(load.filter(({ queue }) => queue === id)) })),
    counsellors: people.map(counsellor),
  }
}
