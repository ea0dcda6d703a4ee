import type { Reader, Writer } from '../../../platform/database/index.ts'

type Reads = Reader<'conversations.conversation'>
type Writes = Writer<'conversations.practice_link'>

/** For how long a link is good, in milliseconds. */
export const goodFor = 60 * 60 * 1000

/** In the place of the one that they made before. */
export async function writeLink(tx: Writes, member: string, staff: string, hash: Buffer, at: Date): Promise<void> {
  await tx.insertInto('conversations.practice_link').values({ member_id: member, staff_id: staff, link_hash: hash, made_at: at })
    .onConflict((conflict) => conflict.columns(['member_id', 'staff_id']).doUpdateSet({ link_hash: hash, made_at: at })).execute()
}

/** Whose link it is, if it was made since; one statement, so that of two who use it one does. */
export const useLink = async (tx: Writes, member: string, hash: Buffer, since: Date): Promise<string | undefined> =>
  (await tx.deleteFrom('conversations.practice_link').where('member_id', '=', member).where('link_hash', '=', hash).where('made_at', '>', since).returning('staff_id').executeTakeFirst())?.staff_id

export async function deleteLinkOf(tx: Writes, member: string, staff: string): Promise<void> {
  await tx.deleteFrom('conversations.practice_link').where('member_id', '=', member).where('staff_id', '=', staff).execute()
}
export async function deleteLinksBefore(tx: Writes, members: readonly string[], before: Date): Promise<void> {
  await tx.deleteFrom('conversations.practice_link').where('member_id', 'in', [...members]).where('made_at', '<=', before).execute()
}

/** Which of these citizens are in practice conversations. */
export const readPractising = async (tx: Reads, member: string, citizens: readonly string[]): Promise<Set<string>> =>
  new Set(citizens.length === 0 ? [] : (await practising(tx, member).select('citizen_id').where('citizen_id', 'in', [...citizens]).execute()).map(({ citizen_id }) => citizen_id))
export const countPractising = async (tx: Reads, member: string): Promise<number> =>
  Number((await practising(tx, member).select(({ fn }) => fn.count('citizen_id').distinct().as('count')).executeTakeFirstOrThrow()).count)
const practising = (tx: Reads, member: string) => tx.selectFrom('conversations.conversation').where('member_id', '=', member).where((of) => of('test', '=', of.lit(true)))
