import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cloneDatabase, query, type TestDatabase } from '../../../test/database.ts'
import { StartError } from '../starterror.ts'
import { guard } from './guard.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import { roles } from './embedded.ts'
import type { Tx } from './types.ts'

let db: TestDatabase
const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]

before(async () => {
  db = await cloneDatabase()
  await query(db.owner, `begin; set local app.role = '${roles.app}'; create schema wall; create table wall.thing (member_id uuid, word text, primary key (member_id, word)); call app_wall('wall.thing'); commit`)
  await query(db.superuser, 'insert into wall.thing values ($1, $3), ($2, $4)', [one, other, 'mine', 'theirs'])
})
after(() => db.drop())

const words = async (tx: Tx) => (await sql<{ word: string }>`select word from wall.thing order by word`.execute(tx)).rows.map(({ word }) => word)
const put = (member: string) => (tx: Tx) => sql`insert into wall.thing values (${member}, ${crypto.randomUUID()})`.execute(tx)

test('no member means no rows, in each of the ways of naming none', async () => {
  assert.deepEqual(await db.database.platform(words), [])
  assert.deepEqual(await db.database.forMembers([], words), [])
  assert.deepEqual((await query(db.app, "set app.members = ''; select word from wall.thing") as unknown as { rows: unknown[] }[])[1]!.rows, [])
})

test('a member sees its own rows and nobody else’s', async () => {
  assert.deepEqual(await db.database.forMembers([one], words), ['mine'])
  assert.deepEqual(await db.database.forMembers([other], words), ['theirs'])
  assert.deepEqual(await db.database.forMembers([one, other], words), ['mine', 'theirs'])
})

test('the setting ends with its transaction, on the same connection', async () => {
  await Promise.all(Array.from({ length: 30 }, () => db.database.forMembers([one], words)))
  assert.deepEqual(await Promise.all(Array.from({ length: 30 }, () => db.database.platform(words))), Array.from({ length: 30 }, () => []))
})

test('nobody writes into another member', async () => {
  await assert.rejects(db.database.forMembers([one], put(other)), { code: '42501' })
  await assert.rejects(db.database.platform(put(one)), { code: '42501' })
})

test('the wall holds for the owner of the tables, too', async () => {
  assert.equal((await query(db.owner, 'select from wall.thing')).rowCount, 0)
})

test('a member that is no uuid goes no further', async () => {
  await assert.rejects(db.database.forMembers(['} or true'], words), TypeError)
})

test('the app may not change the schema or take the wall down', async () => {
  for (const text of ['create table public.x ()', 'alter table wall.thing no force row level security', 'drop policy members on wall.thing', 'set role socialspace_owner', 'create role x']) {
    await assert.rejects(query(db.app, text), { code: '42501' })
  }
})

const sentence = (about: RegExp) => (error: unknown) => error instanceof StartError && about.test(error.message) && /^[A-Z][^\n]*\.$/.test(error.message)

test('the guard accepts the app’s role and says its name', async () => assert.equal(await guard(db.app), roles.app))
test('the guard refuses the owner', () => assert.rejects(guard(db.owner), sentence(/owns the database/)))
test('the guard refuses a superuser', () => assert.rejects(guard(db.superuser), sentence(/superuser/)))
test('the guard refuses BYPASSRLS and membership in the owner', async () => {
  const [bypass, member] = [`bypass_${db.name}`, `member_${db.name}`]
  await query(db.superuser, `create role ${bypass} login bypassrls password 'x'; create role ${member} login password 'x' in role ${roles.owner}; grant connect on database ${db.name} to ${bypass}, ${member}`)
  try {
    await assert.rejects(guard({ ...db.app, user: bypass, password: 'x' }), sentence(/BYPASSRLS/))
    await assert.rejects(guard({ ...db.app, user: member, password: 'x' }), sentence(/owns the database/))
  } finally {
    await query(db.superuser, `revoke connect on database ${db.name} from ${bypass}, ${member}; drop role ${bypass}; drop role ${member}`)
  }
})
test('the guard refuses a database that may lose what it acknowledged', async () => {
  await query(db.superuser, `alter database ${db.name} set synchronous_commit = off`)
  try {
    await assert.rejects(guard(db.app), sentence(/synchronous_commit=off/))
  } finally {
    await query(db.superuser, `alter database ${db.name} reset synchronous_commit`)
  }
})
test('the guard says when nobody answers, and when the password is wrong', async () => {
  await assert.rejects(guard({ ...db.app, host: '127.0.0.1', port: 1 }), sentence(/DATABASE_URL does not answer \(ECONNREFUSED\)/))
  await assert.rejects(guard({ ...db.app, password: 'wrong' }), sentence(/refuses the user or password/))
})

test('an applied migration may not change, and a newer database is refused', async () => {
  const files = readMigrations()
  assert.deepEqual(await migrate(db.owner, roles.app), [])
  await assert.rejects(migrate(db.owner, roles.app, files.with(0, { ...files[0]!, checksum: 'other' })), sentence(/0001-base was changed/))
  await assert.rejects(migrate(db.owner, roles.app, files.slice(0, -1)), sentence(/newer SocialSpace/))
})

test('a failing migration changes nothing, and one that waits for a lock gives up', async () => {
  const files = readMigrations()
  const next = (text: string) => [...files, { name: '9999-next', text, checksum: 'x' }]
  await assert.rejects(migrate(db.owner, roles.app, next('create table public.half (); select 1/0')), sentence(/9999-next failed, and nothing was changed/))
  assert.equal((await query(db.owner, "select to_regclass('public.half') as found")).rows[0].found, null)
})
