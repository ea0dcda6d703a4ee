import type { PolicyTexts, Recipient } from '@socialspace/contract/policy'
import type { Both } from '@socialspace/contract/shapes'
import { sql } from 'kysely'
import type { Reader, Writer } from '../../platform/database/index.ts'
import type { Published, Whole } from './versions.ts'

type Reads = Reader<'policy.version'>
type Writes = Writer<'policy.version'>

export interface Draft { readonly id: string; readonly etag: number; readonly texts: PolicyTexts | null; readonly summary: Both; readonly significant: boolean }

const json = (value: unknown) => JSON.stringify(value)
const outline = ['number', 'state', 'product', 'summary', 'significant', 'published_at', 'applies_from'] as const
const draftColumns = ['id', 'etag', 'texts', 'summary', 'significant'] as const
const toPublished = (row: { [Name in (typeof outline)[number]]: unknown }): Published => ({
  number: row.number as number, state: row.state as Published['state'], product: row.product as string | null, summary: row.summary as Both,
  significant: row.significant as boolean, publishedAt: row.published_at as Date, appliesFrom: row.applies_from as Date,
})

/** Every version that was published, oldest first, without the texts. */
export const readPublished = async (tx: Reads, member: string): Promise<Published[]> =>
  (await tx.selectFrom('policy.version').select(outline).where('member_id', '=', member).where('state', '<>', 'draft').orderBy('number').execute()).map(toPublished)

export async function readVersion(tx: Reads, member: string, number: number): Promise<Whole | undefined> {
  const row = await tx.selectFrom('policy.version').select([...outline, 'texts']).where('member_id', '=', member).where('number', '=', number).executeTakeFirst()
  return row && { ...toPublished(row), texts: row.texts as unknown as PolicyTexts }
}

/** @returns false when the member has a version of that number already */
export async function insertVersion(tx: Writes, member: string, id: string, one: Whole): Promise<boolean> {
  const inserted = await tx.insertInto('policy.version').values({
    member_id: member, id, state: one.state, number: one.number, etag: 0, product: one.product, texts: json(one.texts), summary: json(one.summary),
    significant: one.significant, published_at: one.publishedAt, applies_from: one.appliesFrom,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

/** The draft, also one that was thrown away (`texts` null), of which only the etag counts. */
export async function readDraft(tx: Reads, member: string): Promise<Draft | undefined> {
  const row = await tx.selectFrom('policy.version').select(draftColumns).where('member_id', '=', member).where('state', '=', 'draft').executeTakeFirst()
  return row as Draft | undefined
}

/** The draft if nobody has written at it since; nobody does until the transaction has ended. */
export async function holdDraft(tx: Writes, member: string, etag: number): Promise<Draft | undefined> {
  const row = await tx.selectFrom('policy.version').select(draftColumns).where('member_id', '=', member).where('state', '=', 'draft').where('etag', '=', etag).forUpdate().executeTakeFirst()
  return row as Draft | undefined
}

/** The etag of what was written last: it rises from one draft to the next, so that an old screen never fits a new draft. */
export async function lastEtag(tx: Reads, member: string): Promise<number> {
  const row = await tx.selectFrom('policy.version').select(({ fn }) => fn.max('etag').as('last')).where('member_id', '=', member).executeTakeFirst()
  return row?.last ?? 0
}

/** Writes at the draft, or begins it; the new etag, or undefined when someone else wrote meanwhile. `texts` null throws it away. */
export async function saveDraft(tx: Writes, member: string, id: string, { etag, texts, summary, significant }: Omit<Draft, 'id'>): Promise<number | undefined> {
  const value = { texts: texts && json(texts), summary: json(summary), significant }
  const updated = await tx.updateTable('policy.version').set({ ...value, etag: sql<number>`etag + 1` }).where('member_id', '=', member).where('state', '=', 'draft').where('etag', '=', etag).returning('etag').executeTakeFirst()
  if (updated) return updated.etag
  if ((await lastEtag(tx, member)) !== etag) return undefined
  const begun = await tx.insertInto('policy.version').values({ member_id: member, id, state: 'draft', etag: etag + 1, ...value }).onConflict((conflict) => conflict.doNothing()).returning('etag').executeTakeFirst()
  return begun?.etag
}

/** Makes the draft a version: from now on it stays as it is. */
export async function publishDraft(tx: Writes, member: string, id: string, number: number, publishedAt: Date, appliesFrom: Date): Promise<void> {
  await tx.updateTable('policy.version').set({ state: 'published', number, published_at: publishedAt, applies_from: appliesFrom, etag: sql<number>`etag + 1` }).where('member_id', '=', member).where('id', '=', id).execute()
}

export async function withdrawVersion(tx: Writes, member: string, number: number, at: Date): Promise<boolean> {
  const row = await tx.updateTable('policy.version').set({ state: 'withdrawn' }).where('member_id', '=', member).where('number', '=', number).where('state', '=', 'published').where('applies_from', '>', at).returning('id').executeTakeFirst()
  return row !== undefined
}

export const readRecipients = async (tx: Reader<'policy.recipient'>, member: string): Promise<Recipient[]> =>
  (await tx.selectFrom('policy.recipient').select(['id', 'name', 'kind', 'service', 'country']).where('member_id', '=', member).orderBy('name').orderBy('id').execute()) as unknown as Recipient[]

export async function saveRecipient(tx: Writer<'policy.recipient'>, member: string, { id, service, ...rest }: Recipient): Promise<void> {
  const value = { ...rest, service: json(service) }
  await tx.insertInto('policy.recipient').values({ member_id: member, id, ...value }).onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(value)).execute()
}

export async function removeRecipient(tx: Writer<'policy.recipient'>, member: string, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('policy.recipient').where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}
