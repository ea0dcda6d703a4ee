import type { Answered, operations } from '@socialspace/contract'
import type { Both, Service, Theme } from '@socialspace/contract/shapes'
import { endings } from '@socialspace/contract/data/purposes'
import { lastMomentOver } from '../../platform/calendar.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Reception } from '../members/index.ts'
import { shownAbsence } from './absence.ts'
import { addDays, dayAt } from './calendar.ts'
import { createWatch, type WatchDeps } from './frames.ts'
import { copyRota } from './operations/copyRota.ts'
import { declineOffer } from './operations/declineOffer.ts'
import { listAbsences } from './operations/listAbsences.ts'
import { listQueue } from './operations/listQueue.ts'
import { readBoard } from './operations/readBoard.ts'
import { readDay } from './operations/readDay.ts'
import { readPlace } from './operations/readPlace.ts'
import { readRota } from './operations/readRota.ts'
import { removeAbsence } from './operations/removeAbsence.ts'
import { removeShift } from './operations/removeShift.ts'
import { saveAbsence } from './operations/saveAbsence.ts'
import { saveShift } from './operations/saveShift.ts'
import { setAvailability } from './operations/setAvailability.ts'
import { createOffers, type OfferDeps } from './offers.ts'
import { createPresence, type PresenceDeps, thereFor } from './presence.ts'
import type { RotaDeps } from './rota.ts'
import { countPresent, deleteAbsencesBefore, deleteAbsencesOf, deleteAvailability, deletePresentBefore, deleteShiftsBefore, deleteShiftsOf, readShownAbsences } from './store.ts'

export { data } from './data.ts'

type About = Answered<typeof operations.readAbout>['about']

export interface ReceptionDeps extends Omit<WatchDeps, 'moved'>, Omit<RotaDeps, 'changed'>, Pick<OfferDeps, 'services' | 'openIn'>, PresenceDeps {
  readonly vault: Vault
  readonly database: Database
  readonly member: WatchDeps['member']
  readonly services: OfferDeps['services']
  readonly noteShown: (staff: string, conversations: readonly string[]) => void
  readonly waiting: (tx: Tx, member: string, practiceOf?: string) => Promise<{ id: string; citizen: string; queue: string; since: Date; letters: number; themes: string[] }[]>
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string } | undefined>
  readonly aboutCitizens: (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, About>>
  /** Each counsellor's conversations now, and who waited and was talked with in a stretch of time: counts and times. */
  readonly load: (tx: Tx, member: string) => Promise<{ staff: string; queue: string; open: number; asleep: number; unanswered: Date | null }[]>
  readonly waits: (tx: Tx, member: string, from: Date, to: Date) => Promise<{ queue: string; from: Date; until: Date | null; taken: boolean }[]>
  /** When, and by which channel, contacts were that were no chats. */
  readonly contacts: (tx: Tx, member: string, from: Date, to: Date) => Promise<{ at: Date; channel: string | null; name: Both | null }[]>
  readonly talked: (tx: Tx, member: string, from: Date, to: Date) => Promise<{ queue: string; nth: number; talked: number }[]>
  /** What those who are written with see of a counsellor's absence has changed. */
  readonly awayChanged: (member: string, staff: string) => Promise<void>
  readonly themes: (member: string) => Promise<Theme[]>
}

const day = 24 * 60 * 60 * 1000
/** As far as the opening looks. */
const ahead = 16 * day
const tidyEvery = 60 * 60 * 1000
const countEvery = 60 * 1000

/** Who waits, who is there to receive them, and how long it takes. */
export function createReception(deps: ReceptionDeps) {
  const presence = createPresence(deps)
  const { ready, readyFor } = presence
  /** Who is there for the member's services, who is planned to be, and who waits. */
  const at = async (member: string, services: readonly Service[]): Promise<Reception> => {
    const time = now()
    const [there, shifts, order] = await Promise.all([
      ready(member),
      presence.needed(member, services, new Date(time.getTime() - day), new Date(time.getTime() + ahead)),
      services.some(({ maxQueue }) => maxQueue !== null) ? deps.database.forMembers([member], (tx) => deps.order(tx, member)) : [],
    ])
    const present = thereFor(there, shifts, time)
    return {
      staffed: (service) => present(service).length > 0,
      planned: (service) => (service.byRota ? shifts.filter(({ service_id }) => service_id === service.id).map(({ starts_at, ends_at }) => ({ from: starts_at, to: ends_at })) : null),
      waiting: (queues) => order.filter(({ queue }) => queues.includes(queue)).length,
    }
  }
  const offers: ReturnType<typeof createOffers> = createOffers({ ...deps, readyFor })
  const watch = createWatch({ ...deps, moved: offers.dealSoon })
  const changed = (member: string) => deps.bus.publish(`site:${member}`, { t: 'site', member })
  const tidy = async () => {
    const members = await deps.memberIds()
    if (members.length === 0) return
    const over = (ending: 'shift-over' | 'day-over') => lastMomentOver(now(), endings[ending].after, 'UTC')
    await deps.database.forMembers(members, async (tx) => {
      await deleteShiftsBefore(tx, members, over('shift-over'))
      await deletePresentBefore(tx, members, over('day-over'))
      await deleteAbsencesBefore(tx, members, dayAt(over('day-over'), 'UTC'))
    })
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => deps.log.warn({ err: error }, 'old shifts could not be removed')), tidyEvery).unref()
  const counting = setInterval(() => void presence.count().catch((error: unknown) => deps.log.warn({ err: error }, 'who is there could not be counted')), countEvery).unref()
  const absenceChanged = (member: string, staff: string) => {
    changed(member)
    void deps.awayChanged(member, staff).catch((error: unknown) => deps.log.warn({ err: error }, 'an absence could not be told'))
  }
  const handlers: Handlers<'readBoard' | 'readDay' | 'listAbsences' | 'saveAbsence' | 'removeAbsence' | 'listQueue' | 'setAvailability' | 'readPlace' | 'readRota' | 'saveShift' | 'removeShift' | 'copyRota' | 'declineOffer'> = {
    listQueue: listQueue({ ...deps, ready, isPush: offers.isPush }), setAvailability: setAvailability(deps), readPlace: readPlace(deps),
    readRota: readRota(deps), saveShift: saveShift({ ...deps, changed }), removeShift: removeShift({ ...deps, changed }), copyRota: copyRota({ ...deps, changed }),
    readBoard: readBoard({ ...deps, presence }), readDay: readDay({ ...deps, presence }), listAbsences: listAbsences(deps), saveAbsence: saveAbsence({ ...deps, absenceChanged }), removeAbsence: removeAbsence({ ...deps, absenceChanged }),
    declineOffer: declineOffer({ ...deps, deal: offers.deal }),
  }
  return {
    handlers, at, ready, claim: offers.claim, frames: watch.frames, opened: watch.opened, whileWaiting: watch.whileWaiting,
    /** Offers what waits to those who are there; by itself whenever something moves. */
    deal: offers.deal,
    /** Of these counsellors, who is away today and lets it be seen: when they are back, and what they say. */
    async away(member: string, staff: readonly string[]): Promise<ReadonlyMap<string, { back: string; text: string }>> {
      if (staff.length === 0) return new Map()
      // Asked for with every conversation that is shown: the time zone is looked up only when somebody is away about now.
      const about = dayAt(now(), 'UTC')
      const near = await deps.database.forMembers([member], (tx) => readShownAbsences(tx, member, staff, addDays(about, -1), addDays(about, 1)))
      if (near.length === 0) return new Map()
      const today = dayAt(now(), (await deps.member({ id: member })).timeZone)
      const rows = near.filter(({ from_day, back_day }) => from_day <= today && today < back_day)
      return new Map(rows.map((row) => [row.staff_id, { back: row.back_day, text: shownAbsence(deps.vault, row).text }]))
    },
    /** Somebody has left the member: they are planned no more, and what they said of themselves goes (P32). */
    async forget(tx: Tx, member: string, staff: string): Promise<void> {
      await deleteShiftsOf(tx, member, staff, now())
      await deleteAbsencesOf(tx, member, staff)
      await deleteAvailability(tx, member, staff)
    },
    /** Counts who is there in this minute; runs every minute by itself. */
    count: presence.count,
    /** Notes who was there for services in a minute of a half hour that is past. */
    note: countPresent,
    /** Removes shifts, absences and counts whose period is over; runs every hour by itself. */
    tidy,
    close() {
      clearInterval(tidying)
      clearInterval(counting)
      watch.stop()
      offers.stop()
    },
  }
}
