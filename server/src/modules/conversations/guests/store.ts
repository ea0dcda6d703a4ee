import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'
import type { Sealed } from '../../../platform/vault/index.ts'
import type { Guest } from '../access.ts'

export type GuestRow = Selectable<Tables['conversations.guest']>
type Reads = Reader<'conversations.guest'>
type Writes = Writer<'conversations.guest'>

const within = (tx: Reads, member: string, conversation: string) => tx.selectFrom('conversations.guest').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation)

/** Who is asked about, who is there, and who took part and has left, of these conversations, in the order they were asked about. */
export const readGuests = (tx: Reads, member: string, conversations: readonly string[]): Promise<GuestRow[]> =>
  tx.selectFrom('conversations.guest').selectAll().where('member_id', '=', member).where('conversation_id', 'in', [...conversations])
    .where((of) => of.or([of('state', 'in', ['asked', 'here']), of.and([of('state', '=', 'left'), of('role', '=', 'part')])])).orderBy('asked_at').orderBy('id').execute()

export const readGuest = (tx: Reads, member: string, conversation: string, id: string): Promise<GuestRow | undefined> => within(tx, member, conversation).where('id', '=', id).executeTakeFirst()

const asGuest = ({ id, guest_id, role, seen_after }: GuestRow): Guest => ({ id, staff: guest_id, role: role as Guest['role'], seenAfter: seen_after })
export const guestsHere = (rows: readonly GuestRow[]): Guest[] => rows.filter(({ state }) => state === 'here').map(asGuest)

/** Who is there; held, so that nobody's stay ends before this transaction does: what it reads, it may. */
export const readHere = async (tx: Reads, member: string, conversation: string): Promise<Guest[]> => (await within(tx, member, conversation).where('state', '=', 'here').forShare().execute()).map(asGuest)

/** What is asked, or who is there. */
export const readOpen = (tx: Reads, member: string, conversation: string): Promise<GuestRow[]> => within(tx, member, conversation).where('state', 'in', ['asked', 'here']).execute()

/** In which conversations somebody is. */
export const readStays = (tx: Reads, member: string, staff: string): Promise<GuestRow[]> =>
  tx.selectFrom('conversations.guest').selectAll().where('guest_id', '=', staff).where('member_id', '=', member).where('state', '=', 'here').execute()

export async function insertGuest(tx: Writes, row: GuestRow): Promise<void> {
  await tx.insertInto('conversations.guest').values(row).execute()
}

/** The citizen's yes or no to what is asked. @returns whether it was asked still */
export async function answerAsked(tx: Writes, { member_id, conversation_id, id }: GuestRow, to: { state: 'here'; seen_after: number } | { state: 'no' }, at: Date): Promise<boolean> {
  return (await tx.updateTable('conversations.guest').set({ ...to, answered_at: at }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', '=', id).where('state', '=', 'asked').returning('id').executeTakeFirst()) !== undefined
}

/** Ends what is asked, and who is there: one, one person's, or all of a conversation's. @returns what was ended, as it was */
export async function endStays(tx: Writes, member: string, of: { conversation: string; id?: string } | { staff: string }, at: Date): Promise<GuestRow[]> {
  let query = tx.selectFrom('conversations.guest').selectAll().where('member_id', '=', member).where('state', 'in', ['asked', 'here']).forUpdate()
  query = 'staff' in of ? query.where('guest_id', '=', of.staff) : query.where('conversation_id', '=', of.conversation)
  if ('id' in of && of.id !== undefined) query = query.where('id', '=', of.id)
  const rows = await query.execute()
  for (const { conversation_id, id, state } of rows) {
    await tx.updateTable('conversations.guest').set({ state: state === 'asked' ? 'withdrawn' : 'left', ended_at: at }).where('member_id', '=', member).where('conversation_id', '=', conversation_id).where('id', '=', id).execute()
  }
  return rows
}

/* Sealing anew */

export const readAllGuests = (tx: Reads, member: string, conversation: string): Promise<GuestRow[]> => within(tx, member, conversation).forUpdate().execute()
export const guestCell = (tx: Writes, { member_id, conversation_id, id }: GuestRow, why: Sealed<'conversations.guest.why'>) =>
  tx.updateTable('conversations.guest').set({ why }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', '=', id).execute()
