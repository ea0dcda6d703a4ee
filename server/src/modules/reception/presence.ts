import type { Service } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Member } from '../members/index.ts'
import { awayOn } from './absence.ts'
import { addDays, dayAt } from './calendar.ts'
import { countPresent, readAbsences, readAvailable, readShifts, type ShiftRow } from './store.ts'

export interface PresenceDeps {
  readonly database: Database
  readonly member: (by: { id: string }) => Promise<Member>
  readonly memberIds: () => Promise<readonly string[]>
  readonly services: (member: string) => Promise<{ services: Service[] }>
  /** The member's counsellors now, and those of them who are signed in. */
  readonly counsellorIds: (member: string) => Promise<ReadonlySet<string>>
  readonly signedInStaff: (member: string) => Promise<ReadonlySet<string>>
}
export type Presence = ReturnType<typeof createPresence>

export const halfHour = 30 * 60 * 1000
const minute = 60 * 1000

/** Who is there, and who is planned to be: for which services, at a moment. */
export function createPresence(deps: PresenceDeps) {
  /** Who is there now: available, and signed in. */
  const ready = async (member: string): Promise<string[]> => {
    const available = await deps.database.forMembers([member], (tx) => readAvailable(tx, member))
    if (available.length === 0) return []
    const signedIn = await deps.signedInStaff(member)
    return available.filter((staff) => signedIn.has(staff))
  }
  /** The shifts that count of those that touch a stretch of time: of people who still counsel here and are not away on its day. */
  const shifts = async (member: string, from: Date, to: Date): Promise<ShiftRow[]> => {
    const all = await deps.database.forMembers([member], (tx) => readShifts(tx, member, from, to))
    if (all.length === 0) return []
    const [{ timeZone }, counsellors] = await Promise.all([deps.member({ id: member }), deps.counsellorIds(member)])
    const absences = await deps.database.forMembers([member], (tx) => readAbsences(tx, member, addDays(dayAt(from, timeZone), -2)))
    return all.filter(({ staff_id, starts_at }) => counsellors.has(staff_id) && !awayOn(absences, dayAt(starts_at, timeZone)).has(staff_id))
  }
  /** None are read where no service goes by them. */
  const needed = async (member: string, services: readonly Service[], from: Date, to: Date) => (services.some(({ byRota }) => byRota) ? await shifts(member, from, to) : [])
  const readyFor = async (member: string, services: readonly Service[]) => {
    const time = now()
    const [there, planned] = await Promise.all([ready(member), needed(member, services, time, new Date(time.getTime() + 1))])
    return thereFor(there, planned, time)
  }
  /** Counts who is there for each live service in this minute: numbers, not who they are. */
  const count = async (): Promise<void> => {
    const time = now()
    const [begun, at] = [halfHour, minute].map((unit) => new Date(Math.floor(time.getTime() / unit) * unit)) as [Date, Date]
    for (const member of await deps.memberIds()) {
      const live = (await deps.services(member)).services.filter(({ active, kind }) => active && kind === 'live')
      const present = await readyFor(member, live)
      await deps.database.forMembers([member], (tx) => countPresent(tx, member, begun, at, live.map((service) => ({ service: service.id, present: present(service).length }))))
    }
  }
  return { ready, shifts, needed, readyFor, count }
}

/** Of those who are there, who is there for a service at a moment. */
export const thereFor = (there: readonly string[], shifts: readonly ShiftRow[], at: Date) => (service: Pick<Service, 'id' | 'byRota'>): string[] =>
  there.filter((staff) => !service.byRota || shifts.some((shift) => shift.staff_id === staff && shift.service_id === service.id && isOn(shift, at)))

export const isOn = ({ starts_at, ends_at }: Pick<ShiftRow, 'starts_at' | 'ends_at'>, at: Date): boolean => starts_at <= at && at < ends_at
