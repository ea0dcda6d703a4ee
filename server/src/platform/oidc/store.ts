import { sql, type Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../database/index.ts'

type Reads = Reader<'oidc.item'>
type Writes = Writer<'oidc.item'>
export type ItemRow = Selectable<Tables['oidc.item']>

export async function saveItem(tx: Writes, row: Omit<ItemRow, 'consumed_at'>): Promise<void> {
  const { id_hash: _id, ...rest } = row
  await tx.insertInto('oidc.item').values(row).onConflict((conflict) => conflict.column('id_hash').doUpdateSet(rest)).execute()
}
/** Keeps the first one when two processes make it at once. */
export async function saveFirst(tx: Writes, row: Omit<ItemRow, 'consumed_at'>): Promise<void> {
  await tx.insertInto('oidc.item').values(row).onConflict((conflict) => conflict.column('id_hash').doNothing()).execute()
}
/** Replaces what was read; of two processes that renew it at once, one does. */
export async function replaceItem(tx: Writes, { id_hash, payload }: Pick<ItemRow, 'id_hash' | 'payload'>, before: ItemRow['payload']): Promise<void> {
  await tx.updateTable('oidc.item').set({ payload }).where('id_hash', '=', id_hash).where('payload', '=', before).execute()
}
export const readItem = (tx: Reads, by: 'id_hash' | 'uid_hash' | 'user_code_hash', hash: Buffer): Promise<ItemRow | undefined> =>
  tx.selectFrom('oidc.item').selectAll().where(by, '=', hash).executeTakeFirst()

/** The item and the others with its `uid_hash`, held until the transaction ends; always in one order, so that two who come at once wait and do not deadlock. */
export const lockTwins = (tx: Reads, hash: Buffer): Promise<ItemRow[]> =>
  tx.selectFrom('oidc.item').selectAll().where((is) => is.or([is('id_hash', '=', hash), is('uid_hash', '=', is.selectFrom('oidc.item as own').select('own.uid_hash').where('own.id_hash', '=', hash))]))
    .orderBy('id_hash').forUpdate().execute()

export async function consumeItem(tx: Writes, hash: Buffer, at: Date): Promise<void> {
  await tx.updateTable('oidc.item').set({ consumed_at: at }).where('id_hash', '=', hash).where('consumed_at', 'is', null).execute()
}

/** Removes one item, everything of a grant, everything of accounts (whichever member it is a citizen of), or what has expired. */
export async function deleteItems(tx: Writes, which: { hash: Buffer } | { grant: Buffer } | { accounts: readonly string[] } | { before: Date }): Promise<void> {
  const query = tx.deleteFrom('oidc.item')
  if ('hash' in which) await query.where('id_hash', '=', which.hash).execute()
  else if ('grant' in which) await query.where('grant_hash', '=', which.grant).execute()
  else if ('accounts' in which) await query.where(sql<boolean>`split_part(account_id, ':', -1) = any (${which.accounts})`).execute()
  else await query.where('expires_at', '<', which.before).execute()
}
