import { type RetentionCounts, type RetentionRules } from '@socialspace/contract/shapes'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Tx, Writer } from '../../platform/database/index.ts'

/* Erasing */

/** Rows of a table: those whose column is one of these ids, or whose parent's is. */
export interface Rows { readonly column: string; readonly ids: readonly string[]; readonly parent?: { readonly table: string; readonly column: string } }

/** Few enough that whoever waits behind one does not notice. */
const batch = 1000

const at = (member: string | null) => (member === null ? sql`true` : sql`member_id = ${member}`)
const oneOf = (column: string, ids: readonly string[]) => sql`${sql.ref(column)} = any (${ids}::uuid[])`
const found = (member: string | null, { column, ids, parent }: Rows) => parent
  ? sql`${at(member)} and ${sql.ref(column)} in (select id from ${sql.table(parent.table)} where ${at(member)} and ${oneOf(parent.column, ids)})`
  : sql`${at(member)} and ${oneOf(column, ids)}`

/** The erasure units that these rows, or all of the member's, are sealed under. */
export async function readUnits(tx: Tx, table: string, unit: string, member: string | null, rows?: Rows): Promise<string[]> {
  const answer = await sql<{ unit: string }>`
    select distinct ${sql.ref(unit)}::text as unit from ${sql.table(table)} where ${rows ? found(member, rows) : at(member)} and ${sql.ref(unit)} is not null`.execute(tx)
  return answer.rows.map((row) => row.unit)
}

/** Deletes a batch of these rows. @returns whether there may be more */
export async function deleteRows(tx: Tx, table: string, member: string | null, rows: Rows): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any (array(select ctid from ${sql.table(table)} where ${found(member, rows)} limit ${batch}))`.execute(tx)
  return Number(numAffectedRows ?? 0) === batch
}

/** Deletes a batch of a member's rows, whosever they are. @returns whether there may be more */
export async function deleteSome(tx: Tx, table: string, member: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any (array(select ctid from ${sql.table(table)} where member_id = ${member} limit ${batch}))`.execute(tx)
  return Number(numAffectedRows ?? 0) === batch
}

/* What a restore brought back */

/** The next thousand different ids in a column, after one; `member` where the table has one. */
export async function idsIn(tx: Tx, table: string, column: string, member: string | null, after = '00000000-0000-0000-0000-000000000000'): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)} where ${at(member)} and ${sql.ref(column)} > ${after}::uuid order by id limit 1000`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whom the row is about whose `by` column holds this id. */
export async function citizenOf(tx: Tx, table: string, column: string, member: string, id: string, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ citizen: string }>`select ${sql.ref(column)} as citizen from ${sql.table(table)} where member_id = ${member} and ${sql.ref(by)} = ${id}`.execute(tx)
  return rows[0]?.citizen
}

/** Whether any row of the member's has this id in this column. */
export async function holdsAny(tx: Tx, member: string, { table, column }: { table: string; column: string }, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where member_id = ${member} and ${sql.ref(column)} = ${id} limit 1`.execute(tx)
  return rows.length > 0
}

/* What is due */

/**
 * Rows whose period is over: their column is a day or a moment up to `until`, and their queue, where it matters, is this one or none of those. `checkpointed`: entries of the log, under
 * the last checkpoint of a day before that.
 */
export interface DueRows {
  readonly table: string; readonly column: string; readonly until: string | Date; readonly queue?: { readonly is: string } | { readonly not: readonly string[] }; readonly checkpointed?: true
  /** Of practice conversations, whose citizens these are. */
  readonly practice?: true
}

const isDue = (member: string | null, { column, until, queue, checkpointed, practice }: DueRows) => {
  const over = sql`${at(member)} and ${sql.ref(column)} <= ${until}`
  if (checkpointed) return sql`${over} and place < (select max(size) from audit.checkpoint where ${at(member)} and day < (${until}::timestamptz at time zone 'UTC')::date)`
  if (practice) return sql`${over} and test`
  if (!queue) return over
  return 'is' in queue ? sql`${over} and queue_id = ${queue.is}` : sql`${over} and (queue_id is null or queue_id <> all (${queue.not}::uuid[]))`
}

export async function countDue(tx: Tx, member: string | null, rows: DueRows): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(rows.table)} where ${isDue(member, rows)}`.execute(tx)
  return answer.rows[0]!.count
}

/** The ids of at most so many of them, longest due first. */
export async function readDue(tx: Tx, member: string | null, rows: DueRows, most: number): Promise<string[]> {
  // By its own clock the database lets go of nothing in the log before its time (migration log-of-acts): what it would not delete is not counted as deleted.
  const letGo = rows.checkpointed ? sql`at < now() - interval '5 years'` : sql`true`
  const answer = await sql<{ id: string }>`select ${sql.ref(rows.practice ? 'citizen_id' : 'id')} as id from ${sql.table(rows.table)} where ${isDue(member, rows)} and ${letGo} order by ${sql.ref(rows.column)} limit ${most}`.execute(tx)
  return answer.rows.map(({ id }) => id)
}

/** Row to person, by the column that names them. */
export async function readPersons(tx: Tx, table: string, column: string, member: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; person: string }>`select id, ${sql.ref(column)} as person from ${sql.table(table)} where member_id = ${member} and ${oneOf('id', ids)}`.execute(tx)
  return new Map(rows.map(({ id, person }) => [id, person]))
}

/** How many rows of a member's table there are. */
export async function countAll(tx: Tx, table: string, member: string): Promise<number> {
  return (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)} where member_id = ${member}`.execute(tx)).rows[0]!.count
}
export const countOpen = async (tx: Reader<'conversations.conversation'>, member: string): Promise<number> =>
  Number((await tx.selectFrom('conversations.conversation').select(({ fn }) => fn.countAll().as('count')).where('member_id', '=', member).where('closed_at', 'is', null).executeTakeFirstOrThrow()).count)

/** When a person was last here, and when their conversations were closed. */
export async function readClosings(tx: Reader<'identity.citizen' | 'conversations.conversation'>, member: string, citizen: string) {
  const person = await tx.selectFrom('identity.citizen').select('active_on').where('member_id', '=', member).where('id', '=', citizen).executeTakeFirst()
  const conversations = await tx.selectFrom('conversations.conversation').select(['id', 'queue_id', 'closed_at']).where('member_id', '=', member).where('citizen_id', '=', citizen).execute()
  return { activeOn: person?.active_on, conversations }
}

/* Settings, and what was done */

export type SettingRow = Selectable<Tables['retention.setting']>

/** The rules as they were decided; undefined while nothing was. */
export const readRules = async (tx: Reader<'retention.setting'>, member: string): Promise<unknown> =>
  (await tx.selectFrom('retention.setting').select('rules').where('member_id', '=', member).executeTakeFirst())?.rules

export async function readSetting(tx: Writer<'retention.setting'>, member: string): Promise<SettingRow> {
  await tx.insertInto('retention.setting').values({ member_id: member }).onConflict((conflict) => conflict.doNothing()).execute()
  return await tx.selectFrom('retention.setting').selectAll().where('member_id', '=', member).executeTakeFirstOrThrow()
}

type Change = Partial<{ rules: RetentionRules; found: RetentionCounts; expected: RetentionCounts; meanwhile: RetentionCounts; confirmed: RetentionCounts; confirmed_until: Date | null; looked_at: Date; held: string; busy_until: Date | null }>
const asJson = new Set(['rules', 'found', 'expected', 'meanwhile', 'confirmed'])
const stored = (change: Change) => Object.fromEntries(Object.entries(change).map(([name, value]) => [name, asJson.has(name) ? JSON.stringify(value) : value]))

export async function changeSetting(tx: Writer<'retention.setting'>, member: string, change: Change): Promise<void> {
  await tx.updateTable('retention.setting').set(stored(change)).where('member_id', '=', member).execute()
}

/** Changes the rules if `version` is still the one that was read; the new version, or undefined when someone else was first. */
export async function changeRules(tx: Writer<'retention.setting'>, member: string, version: number, change: Change): Promise<number | undefined> {
  const row = await tx.updateTable('retention.setting').set({ ...stored(change), version: sql<number>`version + 1` }).where('member_id', '=', member).where('version', '=', version).returning('version').executeTakeFirst()
  return row?.version
}

/** Takes the member's turn until a time, unless another process has it. */
export async function takeTurn(tx: Writer<'retention.setting'>, member: string, now: Date, until: Date): Promise<boolean> {
  const row = await tx.updateTable('retention.setting').set({ busy_until: until }).where('member_id', '=', member)
    .where((of) => of.or([of('busy_until', 'is', null), of('busy_until', '<', now), of('busy_until', '>', until)])).returning('member_id').executeTakeFirst()
  return row !== undefined
}

export async function insertRun(tx: Writer<'retention.run'>, member: string, id: string, at: Date, erased: RetentionCounts): Promise<void> {
  await tx.insertInto('retention.run').values({ member_id: member, id, at, erased: JSON.stringify(erased) }).execute()
}
export const readRuns = (tx: Reader<'retention.run'>, member: string, most: number) =>
  tx.selectFrom('retention.run').select(['at', 'erased']).where('member_id', '=', member).orderBy('at', 'desc').limit(most).execute()

/** What the last round at the member found and when, unless it was held back or is still at work. */
export const readLastLook = (tx: Reader<'retention.setting'>, member: string) =>
  tx.selectFrom('retention.setting').select(['looked_at', 'found']).where('member_id', '=', member).where('held', '=', '').where('busy_until', 'is', null).where('looked_at', 'is not', null).$narrowType<{ looked_at: Date }>().executeTakeFirst()

/* Members that have left */

/** The member's own row, when nothing of theirs is left that names it. */
export async function deleteMember(tx: Writer<'members.member'>, member: string): Promise<void> {
  await tx.deleteFrom('members.member').where('id', '=', member).execute()
}
export async function insertLeft(tx: Writer<'retention.left'>, member: string, at: Date): Promise<void> {
  await tx.insertInto('retention.left').values({ member_id: member, left_at: at }).onConflict((conflict) => conflict.doNothing()).execute()
}
export const readLeft = async (tx: Reader<'retention.left'>): Promise<string[]> =>
  (await tx.selectFrom('retention.left').select('member_id').execute()).map(({ member_id }) => member_id)

export const readHeartbeat = (tx: Reader<'retention.heartbeat'>) => tx.selectFrom('retention.heartbeat').select(['steady_since', 'seen_at']).executeTakeFirst()
export async function writeHeartbeat(tx: Writer<'retention.heartbeat'>, steady: Date, seen: Date): Promise<void> {
  const row = { steady_since: steady, seen_at: seen }
  await tx.insertInto('retention.heartbeat').values({ one: 1, ...row }).onConflict((conflict) => conflict.column('one').doUpdateSet(row)).execute()
}
