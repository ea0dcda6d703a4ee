import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { dataMaps } from '../src/datamaps.ts'
import type { Column, TableMap } from '../src/platform/datamap/index.ts'
import { cloneDatabase, query, type TestDatabase } from './database.ts'

/** P06: every stored column is classified, in the module that owns it, and is stored as its class says. */
let clone: TestDatabase
let columns: { table: string; column: string; type: string }[]
const maps = new Map<string, TableMap>(dataMaps.flatMap((map) => Object.entries(map)))
const mapped = new Map<string, Column>([...maps].flatMap(([table, map]) => Object.entries(map.columns).map(([name, column]) => [`${table}.${name}`, column] as const)))

const readColumns = async (): Promise<typeof columns> => (await query(clone.superuser, `
  select table_schema || '.' || table_name as table, column_name as column, udt_name as type from information_schema.columns
  where table_schema not in ('pg_catalog', 'information_schema') and not (table_schema = 'platform' and table_name like 'migration%') order by 1, ordinal_position`)).rows

before(async () => {
  clone = await cloneDatabase()
  columns = await readColumns()
})
after(() => clone.drop())

/** What is wrong with the classification of these columns, each with the line to add and where. */
function unclassified(found: readonly { table: string; column: string; type: string }[]): string[] {
  return found.filter(({ table, column }) => !mapped.has(`${table}.${column}`)).map(({ table, column, type }) => {
    const [schema] = table.split('.')
    const file = `server/src/${existsSync(new URL(`../src/modules/${schema}`, import.meta.url)) ? 'modules' : 'platform'}/${schema}/data.ts`
    const line = type === 'bytea' ? `${column}: sealed('sensitive', { purpose: '…', basis: '…', ends: '…', label: say('…', '…') }),` : `${column}: clear('ordinary', 'why it is not sealed', { purpose: '…', basis: '…', ends: '…', label: say('…', '…') }),`
    const where = maps.has(table) ? `to the columns of '${table}'` : `to a new entry '${table}'`
    return `${table}.${column} is not classified: in ${file} add the line \`${line}\` ${where} (or \`${column}: notPersonal('why it can be traced to nobody'),\`).`
  })
}

test('P06 every column is classified by its module’s data map', () => {
  assert.ok(columns.length > 90, 'hardly any columns were read')
  assert.deepEqual(unclassified(columns), [])
})

test('P06 a migration that adds a column without an entry is told which line to add, and where', async () => {
  await query(clone.superuser, 'alter table journal.note add column mood bytea')
  try {
    const found = unclassified(await readColumns())
    assert.equal(found.length, 1)
    assert.match(found[0]!, /^journal\.note\.mood is not classified: in server\/src\/modules\/journal\/data\.ts add the line `mood: sealed\('sensitive', .*` to the columns of 'journal\.note'/)
  } finally {
    await query(clone.superuser, 'alter table journal.note drop column mood')
  }
})

test('P06 every column of the data maps exists', () => {
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`))
  assert.deepEqual([...mapped.keys()].filter((name) => !there.has(name)), [])
})

test('P06 P40 what is sealed is stored as bytes, and bytes that are not sealed say why', () => {
  for (const { table, column, type } of columns) {
    const { sealed, why } = mapped.get(`${table}.${column}`)!
    if (sealed) assert.equal(type, 'bytea', `${table}.${column} is sealed but stored as ${type}`)
    else assert.ok(why.length > 5, `${table}.${column} is in clear and does not say why`)
    if (type === 'bytea' && !sealed) assert.match(why, /hash|SHA-256/i, `${table}.${column}`)
  }
})

test('P06 what is sensitive is sealed', () => {
  for (const [name, column] of mapped) if (column.class === 'sensitive' || column.class === 'national-id' || column.class === 'criminal') assert.ok(column.sealed, `${name} is ${column.class} and in clear`)
})

test('P03 every table of a member’s is behind a forced wall, with the member first in its key; the others are few and say why', async () => {
  const { rows } = await query(clone.superuser, `
    select n.nspname || '.' || c.relname as table, c.relrowsecurity and c.relforcerowsecurity as walled,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname || '.' || c.relname = any ($1)`, [[...maps.keys()]])
  assert.equal(rows.length, maps.size)
  for (const { table, walled, first, policies } of rows) {
    const { wall } = maps.get(table)!
    if (wall !== 'member') {
      console.log(`# without a wall: ${table}: ${wall.none}`)
      assert.ok(wall.none.length > 20)
      continue
    }
    assert.ok(walled && policies > 0, `${table} has no forced wall: call app_wall('${table}') in its migration`)
    assert.equal(first, 'member_id', `${table}'s primary key does not begin with member_id`)
  }
  const { rows: foreign } = await query(clone.superuser, `
    select conrelid::regclass::text as table, a.attname as first from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
    where contype = 'f' and conrelid::regclass::text = any ($1)`, [[...maps].filter(([, { wall }]) => wall === 'member').map(([table]) => table)])
  for (const { table, first } of foreign) assert.ok(first === 'member_id' || (table === 'identity.staff_role' && first === 'staff_id'), `a foreign key of ${table} does not begin with member_id`)
})

test('P64 every table about a citizen is out of sight while the citizen’s data is stored only, or says why not', async () => {
  const { rows } = await query(clone.superuser, "select polrelid::regclass::text as table from pg_policy where polname = 'stored_only' and not polpermissive and polcmd = '*'")
  const hidden = new Set(rows.map((row) => row.table))
  for (const [table, { subject, wall, evenRestricted }] of maps) {
    if (subject?.kind !== 'citizen' || wall !== 'member') continue
    if (evenRestricted !== undefined) assert.ok(evenRestricted.length > 20 && !hidden.has(table), table)
    else assert.ok(hidden.has(table), `${table} is read although its person’s data is stored only: call app_restrict('${table}', '…') in its migration, or say in its data map why not (evenRestricted)`)
  }
})

test('P03 without a member set, or with an empty one, no row of any member is there', async () => {
  const id = '01900000-0000-7000-8000-000000000001'
  await query(clone.superuser, `insert into members.member values ('${id}', 'et-sted', 'Et sted', '#123456', default, '{}', '{}', 0, now())`)
  await query(clone.superuser, `insert into members.service values ('${id}', '${id}', '{}', 'live', '[]', '[]', '[]', '[]', '[]', '{}', '{}', null, null, false, null, true, 1, 1)`)
  await query(clone.superuser, `insert into members.queue values ('${id}', '${id}', '{}', true, 1, '${id}', '[]', '[]', '[]')`)
  await query(clone.superuser, `insert into audit.act values ('${id}', '${id}', now(), 'x', 'service', null, 'x', null, null)`)
  await query(clone.superuser, `insert into consent.consent values ('${id}', '${id}', '${id}', 'x', 'x', 'x', 'da', 'x', now(), 'given', null, '')`)
  const walled = ['members.queue', 'audit.act', 'consent.consent']
  for (const setting of ['not set', '', '{}']) {
    for (const table of walled) {
      const rows = await clone.database.platform(async (tx) => {
        if (setting !== 'not set') await sql`select set_config('app.members', ${setting}, true)`.execute(tx)
        return (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows
      })
      assert.equal(rows[0]!.n, 0, `${table} shows rows with app.members ${setting || 'empty'}`)
    }
  }
  for (const table of walled) assert.equal((await query(clone.superuser, `select 1 from ${table}`)).rowCount, 1, 'the rows are there')
})
