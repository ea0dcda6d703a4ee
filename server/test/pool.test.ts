import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { connect, type Database } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/database/types.ts'
import { cloneDatabase, query, type TestDatabase } from './database.ts'
import { interleave, keptMembers } from './pooled.ts'

/** The short form; `npm run faults` makes a hundred thousand requests. A mutant must be seen sooner. */
const requests = process.env.MUTANT === undefined ? 5000 : 800

let db: TestDatabase
let one: Database
const [mine, theirs] = [crypto.randomUUID(), crypto.randomUUID()]
before(async () => {
  db = await cloneDatabase()
  one = connect(db.app, { max: 1 })
  await query(db.owner, `
    begin; set local app.role = 'socialspace_app'; create schema pool;
    create table pool.thing (member_id uuid, id int, word text, again int unique deferrable initially deferred, primary key (member_id, id)); call app_wall('pool.thing'); commit`)
  await query(db.superuser, 'insert into pool.thing values ($1, 1, $3, 1), ($2, 1, $4, 2)', [mine, theirs, 'mine', 'theirs'])
})
after(async () => {
  await one.close()
  await db.drop()
})

const run = (text: string) => (tx: Tx) => sql.raw(text).execute(tx)
const pidOf = async (tx: Tx) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]!.pid
const words = async (tx: Tx) => (await sql<{ word: string }>`select word from pool.thing order by word`.execute(tx)).rows.map(({ word }) => word)
const asleep = async (pid: number) => {
  for (;;) if ((await query(db.superuser, "select from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'", [pid])).rowCount === 1) return
}
/** Does something to the connection, from outside, while it sleeps in a statement. */
const meanwhile = (what: 'pg_cancel_backend' | 'pg_terminate_backend') => async (tx: Tx) => {
  const pid = await pidOf(tx)
  const sleeping = run('select pg_sleep(60)')(tx)
  await Promise.race([sleeping, asleep(pid)])
  await query(db.superuser, `select ${what}($1)`, [pid])
  await sleeping
}

/** Each way in which a transaction can end badly. `new`: the connection is given up with it. */
const endings: Readonly<Record<string, { work: (tx: Tx) => Promise<unknown>; code?: string; connection?: 'new' }>> = {
  'a unique violation': { work: run(`insert into pool.thing values ('${mine}', 1, 'x', 9)`), code: '23505' },
  'a violation that is found at the commit': { work: run(`insert into pool.thing values ('${mine}', 2, 'x', 1)`), code: '23505' },
  'a bad cast': { work: run("select 'x'::uuid"), code: '22P02' },
  'no right to write another member’s row': { work: run(`insert into pool.thing values ('${theirs}', 3, 'x', 3)`), code: '42501' },
  'a statement time-out': { work: async (tx) => { await run("set local statement_timeout = '5ms'")(tx); await run('select pg_sleep(60)')(tx) }, code: '57014' },
  'a lock time-out': {
    work: async (tx) => {
      await run("set local lock_timeout = '5ms'")(tx)
      await db.database.forMembers([mine], async (other) => { await run('select from pool.thing for update')(other); await run('select from pool.thing for update')(tx) })
    },
    code: '55P03',
  },
  'a cancelled statement': { work: meanwhile('pg_cancel_backend'), code: '57014' },
  'an ended connection': { work: meanwhile('pg_terminate_backend'), connection: 'new' },
  'an idle time-out': {
    work: async (tx) => {
      const pid = await pidOf(tx)
      await run("set local idle_in_transaction_session_timeout = '5ms'")(tx)
      while ((await query(db.superuser, 'select from pg_stat_activity where pid = $1', [pid])).rowCount === 1);
      await words(tx)
    },
    connection: 'new',
  },
  'an error of our own': { work: async (tx) => { await words(tx); throw Object.assign(new Error('ours'), { code: 'ours' }) }, code: 'ours' },
  'an error after a failed statement that was caught': { work: async (tx) => { await run('select 1/0')(tx).catch(() => undefined); await words(tx) }, code: '25P02' },
}

for (const [name, { work, code, connection }] of Object.entries(endings)) {
  test(`P03 after ${name} the pooled connection has no member`, async () => {
    const before = await one.platform(pidOf)
    await assert.rejects(one.forMembers([mine], work), (error: { code?: string }) => code === undefined || error.code === code)
    assert.deepEqual(await keptMembers(one, 1), [])
    assert.deepEqual(await one.platform(words), [])
    assert.deepEqual(await one.forMembers([theirs], words), ['theirs'])
    assert.equal((await one.platform(pidOf)) === before, connection !== 'new', connection === 'new' ? 'the connection lived on' : 'it was another connection')
    assert.deepEqual(await keptMembers(one, 1), [])
  })
}

test('P03 interleaved requests of two members through one small pool: nothing of the other, whatever goes wrong in between', async (t) => {
  const { outcomes, cancelled, terminated, faults } = await interleave({ requests })
  t.diagnostic(`${requests} requests: ${JSON.stringify(outcomes)}, ${cancelled} statements cancelled, ${terminated} connections ended`)
  assert.deepEqual(faults.slice(0, 20), [])
  for (const outcome of ['200', '403', '404', '409', '412', 'cut']) assert.ok(outcomes[outcome]! > 0, `no request ended with ${outcome}, which was to be tried`)
  assert.ok((outcomes['500'] ?? 0) + (outcomes['503'] ?? 0) > 0 && cancelled > 0 && terminated > 0, 'no request was cancelled under way')
  assert.equal(Object.values(outcomes).reduce((sum, count) => sum + count, 0), requests)
})
