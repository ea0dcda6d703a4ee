import type { AbuseLabel } from '@socialspace/contract/blocks'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'blocks.label' | 'blocks.mark' | 'blocks.block'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type MarkRow = Selectable<Tables['blocks.mark']>
export type BlockRow = Selectable<Tables['blocks.block']>

export async function readLabels(tx: Reads, member: string): Promise<AbuseLabel[]> {
  const rows = await tx.selectFrom('blocks.label').selectAll().where('member_id', '=', member).orderBy('id').execute()
  return rows.map(({ id, name, active }) => ({ id, name: name as AbuseLabel['name'], active }))
}

export async function saveLabel(tx: Writes, member: string, { id, name, active }: AbuseLabel): Promise<void> {
  const row = { name: JSON.stringify(name), active }
  await tx.insertInto('blocks.label').values({ member_id: member, id, ...row }).onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(row)).execute()
}

export async function insertMark(tx: Writes, row: MarkRow): Promise<void> {
  await tx.insertInto('blocks.mark').values(row).execute()
}
/** The newest first; at most twenty. */
export const readMarks = (tx: Reads, member: string, citizen: string): Promise<MarkRow[]> =>
  tx.selectFrom('blocks.mark').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('at', 'desc').limit(20).execute()
export const readMarksOf = (tx: Reads, member: string, ids: readonly string[]): Promise<MarkRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('blocks.mark').selectAll().where('member_id', '=', member).where('id', 'in', [...ids]).execute()
export async function deleteMark(tx: Writes, member: string, id: string): Promise<void> {
  await tx.deleteFrom('blocks.mark').where('member_id', '=', member).where('id', '=', id).execute()
}

/** Instead of one that is there already: the later end stays. */
export async function putBlock(tx: Writes, row: BlockRow): Promise<void> {
  const { id, since, until, by_id } = row
  await tx.insertInto('blocks.block').values(row)
    .onConflict((conflict) => conflict.columns(['member_id', 'citizen_id']).doUpdateSet({ id, since, by_id, until: sql<Date>`greatest(block.until, ${until}::timestamptz)`, renewals: 0 })).execute()
}
export const readBlock = (tx: Reads, member: string, citizen: string): Promise<BlockRow | undefined> =>
  tx.selectFrom('blocks.block').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).executeTakeFirst()
export const readBlocksOf = (tx: Reads, member: string, citizens: readonly string[]): Promise<BlockRow[]> =>
  citizens.length === 0 ? Promise.resolve([]) : tx.selectFrom('blocks.block').selectAll().where('member_id', '=', member).where('citizen_id', 'in', [...citizens]).execute()
/** Those that hold, the next to end first. */
export const readBlocks = (tx: Reads, member: string, at: Date): Promise<BlockRow[]> =>
  tx.selectFrom('blocks.block').selectAll().where('member_id', '=', member).where('until', '>', at).orderBy('until').limit(200).execute()

/** @returns the block as it is then; undefined when it holds no more */
export const renewBlock = (tx: Writes, member: string, id: string, at: Date, until: Date): Promise<BlockRow | undefined> =>
  tx.updateTable('blocks.block').set({ until, renewals: sql<number>`renewals + 1` }).where('member_id', '=', member).where('id', '=', id).where('until', '>', at).returningAll().executeTakeFirst()
export const deleteBlock = (tx: Writes, member: string, id: string, at: Date): Promise<BlockRow | undefined> =>
  tx.deleteFrom('blocks.block').where('member_id', '=', member).where('id', '=', id).where('until', '>', at).returningAll().executeTakeFirst()
export const deleteOver = (tx: Writes, member: string, at: Date): Promise<BlockRow[]> =>
  tx.deleteFrom('blocks.block').where('member_id', '=', member).where('until', '<=', at).returningAll().execute()
