import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { dataMaps } from '../src/datamaps.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { canary, type Overheard, useEverything, words, writers } from './canaries.ts'
import { findIn, searchFolder } from './search.ts'
import { serve, type Served, superuserOf } from './served.ts'
import { type Caller, openWorld, type World } from './world.ts'

/**
 * The canary: a different, unique word in every field that a person can fill, every function used, then everything searched that a disk or a stranger gets —
 * heap, WAL, temporary files, key store, both logs, metrics, errors, notifications. What is classed as not personal may be found, and is listed.
 */
let world: World
let served: Served
let root: pg.Client
let people: { citizen: Caller; conversation: string }[]
before(async () => {
  world = await openWorld({ ownDatabase: true })
  people = await Promise.all(Array.from({ length: 20 }, () => world.start()))
  await world.app.close()
  served = await serve(world)
  root = new pg.Client(superuserOf(world))
  root.on('error', () => undefined) // it is killed with its database
  await root.connect()
})
after(async () => {
  await served.end('SIGKILL')
  await world.close()
})

const log = () => readFileSync(join(world.folder, 'postgres.log'), 'utf8')
const spoken = (heard: readonly Overheard[]) => heard.flatMap(({ where, text }) => findIn(Buffer.from(text), words.values()).map(({ word, encoding }) => `${word} is readable in ${where} (${encoding})`))
const onDisk = () => searchFolder(world.folder, words)
const code = (error: unknown) => (error as { code?: string }).code

/** Statements that fail with a person's word in them, as the app's role: each must leave nothing in PostgreSQL's log. */
async function failingStatements(): Promise<void> {
  const { database } = world.database
  const at = world.here.id
  const app = new pg.Client({ ...superuserOf(world) })
  app.on('error', () => undefined)
  await app.connect()
  await app.query('create temporary table once (word text primary key, short varchar(3), number int check (number > 0))')
  const fails = async (expected: string, text: string, values?: unknown[]) => assert.rejects(app.query(text, values), (error) => code(error) === expected)
  const twice = canary('a unique violation')
  await app.query('insert into once values ($1)', [twice])
  await fails('23505', 'insert into once values ($1)', [twice])
  await fails('23505', `insert into once values ('${twice}')`)
  await fails('22P02', 'select $1::text::uuid', [canary('a bad cast')])
  await fails('22P02', `select '${canary('a bad cast in the text')}'::jsonb`)
  await fails('22001', 'insert into once (word, short) values ($1, $2)', ['x', canary('a value too long')])
  await fails('23514', 'insert into once values ($1, null, -1)', [canary('a check')])
  await fails('42601', `selekt '${canary('a syntax error')}'`)
  await fails('P0001', `do $$ begin raise exception '%', '${canary('an exception')}'; end $$`)
  await app.query(`do $$ begin raise warning '%', '${canary('a warning')}'; end $$`)
  await app.query("set statement_timeout = '5ms'")
  await fails('57014', `select pg_sleep(60), '${canary('a statement time-out')}'`)
  await fails('57014', 'select pg_sleep(60), $1::text', [canary('a time-out with a parameter')])
  await app.query('reset statement_timeout')
  const { rows: [{ pid }] } = await app.query('select pg_backend_pid() as pid')
  const cancelled = fails('57014', `select pg_sleep(60), $1::text, '${canary('a cancelled statement')}'`, [canary('a parameter of a cancelled statement')])
  await sleeping(pid)
  await root.query('select pg_cancel_backend($1)', [pid])
  await cancelled
  const ended = fails('57P01', `select pg_sleep(60), $1::text, '${canary('an ended connection')}'`, [canary('a parameter of an ended connection')])
  await sleeping(pid)
  await root.query('select pg_terminate_backend($1)', [pid])
  await ended
  // The app's own way, with the app's own tables.
  await assert.rejects(database.forMembers([at], (tx) => tx.insertInto('members.theme').values({ member_id: at, id: canary('an id that is none'), name: '{}', definition: '{}', colour: '', active: true } as never).execute()), { code: '22P02' })
  await deadlock()
}

async function sleeping(pid: number): Promise<void> {
  while ((await root.query("select from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'", [pid])).rowCount === 0);
}

/** Two transactions that wait for each other: PostgreSQL's report of it holds the statements of both. */
async function deadlock(): Promise<void> {
  const clients = [new pg.Client(superuserOf(world)), new pg.Client(superuserOf(world))] as const
  for (const client of clients) await client.connect()
  await root.query('create table if not exists public.lock (id int primary key, word text)')
  await root.query('insert into public.lock values (1), (2) on conflict do nothing')
  for (const [place, client] of clients.entries()) await client.query(`begin; set local deadlock_timeout = '10ms'; update public.lock set word = null where id = ${place + 1}`)
  const crossing = clients.map((client, place) => client.query(`update public.lock set word = left('${canary('a deadlock')}', 0) where id = ${2 - place}`))
  const codes = (await Promise.allSettled(crossing)).flatMap((one) => (one.status === 'rejected' ? [code(one.reason)] : []))
  assert.deepEqual(codes, ['40P01'])
  for (const client of clients) await client.end()
  await root.query('drop table public.lock')
}

test('P40 the search finds a word however it was written down', () => {
  const word = canary('the search')
  const written: Record<string, Buffer> = {
    'UTF-8': Buffer.from(word), 'upper case': Buffer.from(word.toUpperCase()), 'UTF-16 LE': Buffer.from(word, 'utf16le'), 'UTF-16 BE': Buffer.from(word, 'utf16le').swap16(),
    'hex': Buffer.from(Buffer.from(word).toString('hex')), 'HEX': Buffer.from(Buffer.from(word).toString('hex').toUpperCase()), 'hex of UTF-16': Buffer.from(Buffer.from(word, 'utf16le').toString('hex')),
    ...Object.fromEntries([0, 1, 2].flatMap((before) => [['base64', 'utf8'], ['base64 of UTF-16', 'utf16le']].map(([name, as]) =>
      [`${name}, ${before} bytes in`, Buffer.from(Buffer.concat([Buffer.alloc(before, 7), Buffer.from(word, as as 'utf8'), Buffer.alloc(5, 9)]).toString('base64'))]))),
    'gzip': gzipSync(`{"text":"${word}"}`), 'zlib': deflateSync(`{"text":"${word}"}`, { level: 9 }), 'gzip, cut': gzipSync(`${word} ${Array.from({ length: 2000 }, () => crypto.randomUUID()).join()}`).subarray(0, 9000),
    'pglz': Buffer.from(`\0${word.slice(0, 8)}\0${word.slice(8, 16)}\0${word.slice(16)}`, 'latin1'),
  }
  for (const [how, bytes] of Object.entries(written)) {
    const among = Buffer.concat([Buffer.alloc(1001, 0x78), bytes, Buffer.alloc(999, 0x1f)])
    assert.ok(findIn(among, words.values()).some((found) => found.word === word), how)
  }
  assert.deepEqual(findIn(Buffer.alloc(2000, 0x78), words.values()), [])
  words.delete('the search')
})

test('P40 nothing that a person fills in can be read anywhere in the data folder', async (t) => {
  const heard = await useEverything(world)
  await failingStatements()
  await root.query('checkpoint')
  await root.query('select pg_switch_wal()')
  // A sort too large for memory, held open: its temporary files are on the disk meanwhile.
  await root.query("begin; set local work_mem = '64kB'; declare spilled cursor for select body from conversations.file_chunk, generate_series(1, 300) order by md5(body::text || generate_series)")
  await root.query('fetch 1 from spilled')
  assert.ok(readdirSync(join(world.folder, 'postgres', 'base', 'pgsql_tmp')).length > 0, 'nothing was spilled')
  const { found, files, bytes } = onDisk()
  await root.query('rollback')
  t.diagnostic(`${words.size} words sought in ${files} files, ${Math.round(bytes / 2 ** 20)} MiB, and in ${heard.length} answers`)
  assert.ok(bytes > 10_000_000, 'the data folder is not where the data is')
  assert.ok(words.size > 200)
  assert.deepEqual(found, [])
  assert.deepEqual(spoken(heard), [])
  assert.deepEqual(spoken([{ where: 'the program’s own log', text: served.output() }]), [])
  assert.ok(served.output().includes('SocialSpace is ready'))
  const { rows } = await root.query("select coalesce(string_agg(query, ' '), '') as queries, pg_notification_queue_usage() as queue from pg_stat_activity where application_name = 'socialspace'")
  assert.deepEqual(spoken([{ where: 'the statements that others can see', text: rows[0].queries }]), [])
  assert.equal(rows[0].queue, 0)
})

test('P40 the search finds a word that is kept in clear: the name of a theme, which is not personal', async () => {
  const word = canary('theme name')
  const { here, staff } = world
  await world.must('saveTheme', staff.here.administrator, { params: { member: here.id, theme: randomId() }, body: { name: { da: word, en: '' }, definition: { da: '', en: '' }, colour: '#112233', active: true } })
  await root.query('checkpoint')
  const { found } = searchFolder(world.folder, new Map([['theme name', word]]))
  assert.ok(found.some((line) => line.includes('/pg_wal/')) && found.some((line) => line.includes('/base/')), found.join())
})

test('P40 nothing can be read after the program and its database were killed in the middle of writing', async (t) => {
  words.delete('theme name') // in clear since the test before this
  const clients = await writers(world, people)
  await clients.until(400)
  served.child.kill('SIGKILL')
  const backend = new pg.Client(superuserOf(world))
  backend.on('error', () => undefined)
  await backend.connect()
  const { rows: [{ pid }] } = await backend.query('select pg_backend_pid() as pid')
  // A backend that dies in a statement: the postmaster reports which.
  const died = assert.rejects(backend.query(`select pg_sleep(60), '${canary('a statement that its backend died in')}'`))
  await sleeping(pid)
  process.kill(pid, 'SIGABRT')
  await died
  while (!/was terminated by signal 6/.test(log()));
  const postmaster = Number(readFileSync(join(world.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  await served.end('SIGKILL')
  clients.close()
  const { found, files, bytes } = onDisk()
  t.diagnostic(`${words.size} words sought in ${files} files, ${Math.round(bytes / 2 ** 20)} MiB`)
  assert.deepEqual(found, [])
  assert.deepEqual(spoken([{ where: 'the program’s own log', text: served.output() }]), [])
  assert.ok(!existsSync(join(world.folder, 'postgres', 'core')))
})

test('P06 columns that are not personal are few, and each says why', () => {
  const listed = dataMaps.flatMap((map) => Object.entries(map)).flatMap(([table, { columns }]) =>
    Object.entries(columns).filter(([, column]) => column.class === 'not-personal').map(([name, { why }]) => `${table}.${name}: ${why}`))
  console.log(listed.map((line) => `# ${line}`).join('\n'))
  for (const line of listed) assert.match(line, /: .{6,}$/)
  const texts = ['message.body', 'note.body', 'citizen.name', 'citizen.gender', 'citizen.age_group', 'citizen.municipality', 'conversation.themes', 'staff.name']
  assert.deepEqual(listed.filter((line) => texts.some((text) => line.includes(`${text}:`))), [])
})
