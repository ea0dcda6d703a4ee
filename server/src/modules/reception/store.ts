import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

export type AvailabilityRow = Selectable<Tables['reception.availability']>

/** The row of a member of staff, locked: made if there was none. */
export async function lockAvailability(tx: Writer<'reception.availability'>, member: string, staff: string, since: Date): Promise<AvailabilityRow> {
  await tx.insertInto('reception.availability').values({ member_id: member, staff_id: staff, available: false, since }).onConflict((conflict) => conflict.doNothing()).execute()
  return await tx.selectFrom('reception.availability').selectAll().where('member_id', '=', member).where('staff_id', '=', staff).forUpdate().executeTakeFirstOrThrow()
}

export async function writeAvailability(tx: Writer<'reception.availability'>, { member_id, staff_id, ...value }: AvailabilityRow): Promise<void> {
  await tx.updateTable('reception.availability').set(value).where('member_id', '=', member_id).where('staff_id', '=', staff_id).execute()
}

export async function readAvailable(tx: Reader<'reception.availability'>, member: string): Promise<string[]> {
  const rows = await tx.selectFrom('reception.availability').select('staff_id').where('member_id', '=', member).where('available', '=', true).execute()
  return rows.map(({ staff_id }) => staff_id)
}

/** Who has said since then that they pause. */
export const readPaused = (tx: Reader<'reception.availability'>, member: string, since: Date): Promise<AvailabilityRow[]> =>
  tx.selectFrom('reception.availability').selectAll().where('member_id', '=', member).where('available', '=', false).where('pause', 'is not', null).where('since', '>=', since).execute()

export async function deleteAvailability(tx: Writer<'reception.availability'>, member: string, staff: string): Promise<void> {
  await tx.deleteFrom('reception.availability').where('member_id', '=', member).where('staff_id', '=', staff).execute()
}

/* Absence */

export type AbsenceRow = Selectable<Tables['reception.absence']>
type Absences = Writer<'reception.absence'>

/** Those that last on a day or begin after it, in order. */
export const readAbsences = (tx: Reader<'reception.absence'>, member: string, day: string): Promise<AbsenceRow[]> =>
  tx.selectFrom('reception.absence').selectAll().where('member_id', '=', member).where('back_day', '>', day).orderBy('from_day').orderBy('id').limit(5000).execute()

/** Locked until the transaction ends. */
export const readAbsence = (tx: Reader<'reception.absence'>, member: string, id: string): Promise<AbsenceRow | undefined> =>
  tx.selectFrom('reception.absence').selectAll().where('member_id', '=', member).where('id', '=', id).forUpdate().executeTakeFirst()

/** Of these, who lets it be seen that they are away at some time from a day to another. */
export const readShownAbsences = (tx: Reader<'reception.absence'>, member: string, staff: readonly string[], from: string, to: string): Promise<AbsenceRow[]> =>
  tx.selectFrom('reception.absence').selectAll().where('member_id', '=', member).where('staff_id', 'in', [...staff]).where('shown', '=', true).where('from_day', '<=', to).where('back_day', '>', from).orderBy('back_day').execute()

/** Adds an absence (etag 0), or changes it if it is still as it was read. @returns false when someone else was first */
export async function writeAbsence(tx: Absences, { etag, ...row }: AbsenceRow): Promise<boolean> {
  if (etag === 0) return (await tx.insertInto('reception.absence').values({ ...row, etag: 1 }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
  const { from_day, back_day, shown, sealed_version, text } = row
  const changed = await tx.updateTable('reception.absence').set({ from_day, back_day, shown, sealed_version, text, etag: sql<number>`etag + 1` })
    .where('member_id', '=', row.member_id).where('id', '=', row.id).where('etag', '=', etag).returning('id').executeTakeFirst()
  return changed !== undefined
}

export async function deleteAbsence(tx: Absences, member: string, id: string): Promise<void> {
  await tx.deleteFrom('reception.absence').where('member_id', '=', member).where('id', '=', id).execute()
}

export async function deleteAbsencesOf(tx: Absences, member: string, staff: string): Promise<void> {
  await tx.deleteFrom('reception.absence').where('member_id', '=', member).where('staff_id', '=', staff).execute()
}

/** Those that ended before a day, at these members. */
export async function deleteAbsencesBefore(tx: Absences, members: readonly string[], day: string): Promise<void> {
  await tx.deleteFrom('reception.absence').where('member_id', 'in', [...members]).where('back_day', '<', day).execute()
}

/* How many were there */

type Presence = Writer<'reception.presence'>
export type PresenceRow = Pick<Selectable<Tables['reception.presence']>, 'service_id' | 'starts_at' | 'present' | 'minutes'>

/** Counts a minute of a half hour for each of these services; one that another process has counted is left as it is. */
export async function countPresent(tx: Presence, member: string, startsAt: Date, minute: Date, counts: readonly { service: string; present: number }[]): Promise<void> {
  if (counts.length === 0) return
  await tx.insertInto('reception.presence').values(counts.map(({ service, present }) => ({ member_id: member, service_id: service, starts_at: startsAt, present, minutes: 1, counted_at: minute })))
    .onConflict((conflict) => conflict.columns(['member_id', 'service_id', 'starts_at']).doUpdateSet({
      present: sql<number>`presence.present + excluded.present`, minutes: sql<number>`presence.minutes + 1`, counted_at: minute,
    }).where('presence.counted_at' as 'reception.presence.counted_at', '<', minute)).execute()
}

export const readPresent = (tx: Reader<'reception.presence'>, member: string, from: Date, to: Date): Promise<PresenceRow[]> =>
  tx.selectFrom('reception.presence').select(['service_id', 'starts_at', 'present', 'minutes']).where('member_id', '=', member).where('starts_at', '>=', from).where('starts_at', '<', to).execute()

export async function deletePresentBefore(tx: Presence, members: readonly string[], before: Date): Promise<void> {
  await tx.deleteFrom('reception.presence').where('member_id', 'in', [...members]).where('starts_at', '<', before).execute()
}

/* The rota */

export type ShiftRow = Selectable<Tables['reception.shift']>

/** Until this transaction ends no other plans at this member: that nobody is planned twice is looked for before it is written. */
export const planAlone = (tx: Writer<'reception.shift'>, member: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`rota ${member}`}, 0))`.execute(tx)

/** Shifts that are under way at some time from `from` until `to`, in order. */
export const readShifts = (tx: Reader<'reception.shift'>, member: string, from: Date, to: Date): Promise<ShiftRow[]> =>
  tx.selectFrom('reception.shift').selectAll().where('member_id', '=', member).where('ends_at', '>', from).where('starts_at', '<', to).orderBy('starts_at').orderBy('id').limit(5000).execute()

/** Adds a shift (etag 0), or changes it if it is still as it was read. @returns false when someone else was first */
export async function writeShift(tx: Writer<'reception.shift'>, { etag, ...row }: ShiftRow): Promise<boolean> {
  if (etag === 0) {
    const added = await tx.insertInto('reception.shift').values({ ...row, etag: 1 }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    return added !== undefined
  }
  const { staff_id, service_id, starts_at, ends_at } = row
  const changed = await tx.updateTable('reception.shift').set({ staff_id, service_id, starts_at, ends_at, etag: sql<number>`etag + 1` })
    .where('member_id', '=', row.member_id).where('id', '=', row.id).where('etag', '=', etag).returning('id').executeTakeFirst()
  return changed !== undefined
}

export async function deleteShift(tx: Writer<'reception.shift'>, member: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('reception.shift').where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Somebody's shifts that are not over. */
export async function deleteShiftsOf(tx: Writer<'reception.shift'>, member: string, staff: string, at: Date): Promise<void> {
  await tx.deleteFrom('reception.shift').where('member_id', '=', member).where('staff_id', '=', staff).where('ends_at', '>', at).execute()
}

/** Shifts that ended before, at these members. */
export async function deleteShiftsBefore(tx: Writer<'reception.shift'>, members: readonly string[], before: Date): Promise<void> {
  await tx.deleteFrom('reception.shift').where('member_id', 'in', [...members]).where('ends_at', '<', before).execute()
}

/* Offers */

export type OfferRow = Selectable<Tables['reception.offer']>
type Offers = Writer<'reception.offer'>

/** Until this transaction ends no other deals out at this member. */
export const dealAlone = (tx: Offers, member: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`offers ${member}`}, 0))`.execute(tx)

export const readOffers = (tx: Reader<'reception.offer'>, member: string): Promise<OfferRow[]> =>
  tx.selectFrom('reception.offer').selectAll().where('member_id', '=', member).orderBy('until').execute()

/** What is offered to a counsellor at this time. */
export const readOffer = (tx: Reader<'reception.offer'>, member: string, staff: string, at: Date): Promise<OfferRow | undefined> =>
  tx.selectFrom('reception.offer').selectAll().where('member_id', '=', member).where('staff_id', '=', staff).where('passed', '=', false).where('until', '>', at).executeTakeFirst()

/** Offers that were not accepted in time go on, and those to whoever is not there any more. @returns those whom they were made to */
export async function passOver(tx: Offers, member: string, at: Date, available: ReadonlySet<string>): Promise<string[]> {
  const rows = await tx.updateTable('reception.offer').set({ passed: true, until: sql<Date>`least(until, ${at})` }).where('member_id', '=', member).where('passed', '=', false)
    .where((of) => of.or([of('until', '<=', at), sql<boolean>`staff_id <> all (${[...available]}::uuid[])`])).returning('staff_id').execute()
  return rows.map(({ staff_id }) => staff_id)
}

/** Makes an offer, again if need be. */
export async function writeOffer(tx: Offers, row: Omit<OfferRow, 'passed'>): Promise<void> {
  const { until } = row
  await tx.insertInto('reception.offer').values({ ...row, passed: false }).onConflict((conflict) => conflict.columns(['member_id', 'conversation_id', 'staff_id']).doUpdateSet({ until, passed: false })).execute()
}

/** Ends an offer that is still open: it was said no to. @returns false when it is not */
export async function passOn(tx: Offers, member: string, conversation: string, staff: string, at: Date): Promise<boolean> {
  const row = await tx.updateTable('reception.offer').set({ passed: true, until: at }).where('member_id', '=', member).where('conversation_id', '=', conversation).where('staff_id', '=', staff)
    .where('passed', '=', false).where('until', '>', at).returning('staff_id').executeTakeFirst()
  return row !== undefined
}

/** Takes an offer that is still open. @returns false when it is not */
export async function acceptOffer(tx: Offers, member: string, conversation: string, staff: string, at: Date): Promise<boolean> {
  const row = await tx.deleteFrom('reception.offer').where('member_id', '=', member).where('conversation_id', '=', conversation).where('staff_id', '=', staff)
    .where('passed', '=', false).where('until', '>', at).returning('staff_id').executeTakeFirst()
  return row !== undefined
}

export async function deleteOffers(tx: Offers, member: string, conversations: readonly string[]): Promise<void> {
  if (conversations.length > 0) await tx.deleteFrom('reception.offer').where('member_id', '=', member).where('conversation_id', 'in', [...conversations]).execute()
}
