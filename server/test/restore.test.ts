import assert from 'node:assert/strict'
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import pino from 'pino'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config/index.ts'
import { openServer, prepare } from '../src/platform/database/index.ts'
import { openEmbedded, runningSuperuser } from '../src/platform/database/embedded.ts'
import { holdDataFolder } from '../src/platform/datafolder.ts'
import { epochSecrets } from '../src/platform/vault/epoch.ts'
import { keyring } from '../src/platform/vault/keyring.ts'
import { readRootKey } from '../src/platform/vault/root-key.ts'
import { openVault, PartErased, randomId, UnitGone } from '../src/platform/vault/index.ts'
import { command } from './command.ts'
import { freePort } from './ports.ts'
import { sample } from './sample.ts'
import { query } from './database.ts'
import { type Caller, callAt, openWorld, type OperationId, type World } from './world.ts'

/**
 * One world for all of these: Anna and Bo wrote, and Bo has two conversations; then everything was backed up; then Anna erased everything, Bo one of the two, Bo changed his name, and
 * Cilla erased a single message, a moment before it stopped.
 * Its data folder, as it was when it stopped, is `today`; every test restores into a folder of its own.
 */
let world: World
type Someone = Awaited<ReturnType<typeof someone>>
let [anna, bo, other, cilla] = [] as unknown as [Someone, Someone, Someone, Someone]
const folder = mkdtempSync(join(tmpdir(), 'socialspace-restore-'))
const in_ = (...parts: string[]) => join(folder, ...parts)
const today = in_('today')
const [oldLedger, newLedger] = [in_('ledger-then', 'ledger.log'), in_('ledger-now', 'ledger.log')]
let [oldDatabase, oldKeys, newKeys] = ['', '', '']
after(() => rmSync(folder, { recursive: true, force: true }))

async function someone(word: string, by?: Caller) {
  const { citizen, conversation } = by ? { citizen: by, conversation: randomId() } : await world.start()
  const { counsellor } = world.staff.here
  const at = { member: world.here.id, conversation }
  if (by) {
    const { consent } = await world.must('readSite', citizen, { params: { slug: 'here' } })
    await world.must('startConversation', citizen, { params: at, body: { conversation, queue: world.here.queue, themes: [world.here.theme], consent: { version: consent.version, language: 'da', agreed: true } } })
  } else await world.must('updateProfile', citizen, { params: at, body: { etag: 0, contact: { name: `navn ${word}` } } })
  await world.must('takeConversation', counsellor, { params: at })
  const message = randomId()
  await world.must('sendMessage', citizen, { params: at, body: { id: message, text: `besked ${word}`, files: [] } })
  await world.must('sendMessage', counsellor, { params: at, body: { id: randomId(), text: `svar ${word}`, files: [] } })
  const note = randomId()
  await world.must('writeNote', counsellor, { params: at, body: { note, themes: [], text: `notat ${word}` } })
  return { word, citizen, conversation, at, note, message, account: citizen.account! }
}

const only = (path: string) => join(path, readdirSync(path)[0]!)
const done = async (...args: string[]) => {
  const { code, output } = await command(...(args as [string]))
  assert.equal(code, 0, output)
}

before(async () => {
  world = await openWorld({ ownDatabase: true, keep: true, folder: (mkdirSync(today), today) })
  const held = holdDataFolder(today)
  anna = await someone('annasord')
  bo = await someone('bosord')
  other = await someone('glemtord', bo.citizen)
  cilla = await someone('cillasord')
  await done(today, 'backup', '--to', in_('then'), '--ledger-to', in_('ledger-then'))
  ;[oldDatabase, oldKeys] = [only(in_('then', 'database')), only(in_('then', 'keys'))]
  await world.must('eraseEverything', anna.citizen, { params: anna.at })
  await world.must('eraseConversation', bo.citizen, { params: other.at })
  await world.must('updateProfile', bo.citizen, { params: bo.at, body: { etag: 1, contact: { name: 'nyt navn' } } })
  await world.must('eraseMessage', cilla.citizen, { params: { ...cilla.at, message: cilla.message } })
  for (const end = performance.now() + 10_000; world.vault.withPast(world.here.id).length === 0 && performance.now() < end;) await pause(20)
  await done(today, 'backup', '--to', in_('now'), '--what', 'keys', '--ledger-to', in_('ledger-now'))
  newKeys = only(in_('now', 'keys'))
  held.release()
  await world.close()
})

/** A machine that has the root key and the epoch secret, and what else is named of today's. */
function machine(name: string, ...of: ('keystore.db' | 'ledger.log')[]): string {
  const data = in_(name)
  mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 })
  cpSync(join(today, 'keys', 'epoch'), join(data, 'keys', 'epoch'), { recursive: true })
  for (const file of ['root.key', ...of]) copyFileSync(join(today, 'keys', file), join(data, 'keys', file))
  return data
}

/** SocialSpace on a folder, put together but not yet open. */
async function reopen(data: string) {
  const port = await freePort()
  const config = readConfig({ PORT: String(port), DATA_DIR: data, LOG_LEVEL: 'silent' })
  const server = await openServer(config)
  const { database } = await prepare(server.addresses)
  const vault = openVault(config.vault)
  const app = await createApp({ config, database, vault, log: pino({ level: 'silent' }), limitFactor: 1000, pages: false })
  return {
    app, port, vault, superuser: runningSuperuser(data), url: config.publicUrl,
    async close() {
      await app.close()
      vault.close()
      await database.close()
      await server.stop()
    },
  }
}
type Running = Awaited<ReturnType<typeof reopen>>

const rowsOf = async ({ superuser }: Pick<Running, 'superuser'>, { account, conversation, note }: { account: string; conversation: string; note: string }) => (await query(superuser, `
  select (select count(*) from identity.citizen where id = $1) + (select count(*) from identity.session where account_id = $1) + (select count(*) from consent.consent where citizen_id = $1)
    + (select count(*) from conversations.conversation where citizen_id = $1) as person,
    (select count(*) from conversations.message where conversation_id = $2) + (select count(*) from conversations.mark where conversation_id = $2) + (select count(*) from journal.note where id = $3) as talk`,
[account, conversation, note])).rows[0] as { person: string; talk: string }

const isOpen = (port: number) => new Promise<boolean>((settle) => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); settle(true) })
  socket.once('error', () => settle(false))
})

/** What the other side says, asked by everyone in every way the contract has. */
async function everyAnswer(url: string, ids: Record<string, string>, callers: readonly Caller[]): Promise<string[]> {
  const answers: string[] = []
  for (const operation of (Object.values(operations) as Operation[]).filter(({ id }) => !/^(signOut|erase|withdraw)/.test(id))) {
    const params = Object.fromEntries([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, ids[name!] ?? randomId()]))
    const asked = Object.fromEntries(Object.entries(sample(operation.query) as object).map(([name, value]) => [name, String(value)]))
    const body = operation.body === undefined ? undefined : isBytes(operation.body) ? new TextEncoder().encode('%PDF-1.4\n%%EOF') : sample(operation.body)
    for (const caller of callers) answers.push((await callAt(url, operation.id as OperationId, caller, { params, query: asked, ...(body !== undefined && { body }) })).text)
  }
  return answers
}

test('P62 yesterday’s database with today’s key store: who was erased cannot be read with both in hand, is gone before the port opens, and everybody else is there', async () => {
  const data = machine('yesterday', 'keystore.db', 'ledger.log')
  await done(data, 'restore', '--database', oldDatabase)

  // With the database and the key store in hand, past every wall.
  const embedded = await openEmbedded(data)
  const superuser = { ...embedded.superuser, database: embedded.app.database }
  const bodies = async (conversation: string) => (await query(superuser, "select id, body, sealed_version from conversations.message where conversation_id = $1 and by <> 'service'", [conversation])).rows as { id: string; body: Buffer; sealed_version: number }[]
  const config = readConfig({ DATA_DIR: data })
  const vault = openVault(config.vault)
  const units = new DatabaseSync(config.vault.keyStoreFile, { readOnly: true }).prepare('select member, name from data_key').all() as { member: string; name: string }[]
  const readable = (unit: { member: string; name: string }, conversation: string, { id, body, sealed_version }: { id: string; body: Buffer; sealed_version: number }) => {
    try {
      return vault.unit(unit.member, unit.name).open('conversations.message.body', `${conversation}:${id}`, sealed_version, body)
    } catch {
      return ''
    }
  }
  for (const { conversation, word, here } of [{ ...anna, here: false }, { ...other, here: false }, { ...bo, here: true }]) {
    const rows = await bodies(conversation)
    assert.equal(rows.length, 2, 'the rows themselves came back')
    for (const row of rows) assert.equal(units.some((unit) => readable(unit, conversation, row).includes(word)), here, word)
    if (!here) assert.throws(() => vault.unit(world.here.id, conversation), UnitGone)
  }
  const cillas = (await bodies(cilla.conversation)).find(({ id }) => id === cilla.message)!.body
  vault.close()
  await embedded.stop()

  const running = await reopen(data)
  const { app, port, url } = running
  // Somebody holds a row of Anna's: as long as she cannot be removed, nobody gets in.
  const holder = new pg.Client(running.superuser)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from identity.citizen where id = $1 for update', [anna.account])
  const opening = app.listen()
  for (let waits = false; !waits;) {
    waits = (await query(running.superuser, "select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'socialspace_app'")).rows.length > 0
    assert.equal(await isOpen(port), false, 'the port opened before everything was removed')
  }
  await holder.query('rollback')
  await holder.end()
  await opening
  try {
    assert.equal(await isOpen(port), true)
    assert.deepEqual(await rowsOf(running, anna), { person: '0', talk: '0' })
    assert.equal((await rowsOf(running, other)).talk, '0')
    assert.notEqual((await rowsOf(running, bo)).talk, '0')
    assert.equal((await callAt(url, 'readMyRights', anna.citizen, { params: anna.at })).status, 401)
    // What lay under the key of a message that was erased is gone with it, is said to be, and stands in nobody's way.
    assert.throws(() => running.vault.unit(world.here.id, cilla.conversation).open('conversations.message.body', `${cilla.conversation}:${cilla.message}`, 0, cillas), PartErased)
    const talk = await callAt(url, 'readMessages', cilla.citizen, { params: cilla.at })
    assert.deepEqual([talk.status, talk.body.messages.find(({ id }: { id: string }) => id === cilla.message).event.name], [200, 'lost'])
    const mine = await callAt(url, 'readMyData', cilla.citizen, { params: cilla.at })
    assert.equal(mine.status, 200, mine.text)
    assert.match(mine.text, /Kan ikke læses mere/)
    for (const { text } of [talk, mine]) assert.doesNotMatch(text, /besked cillasord/)
    const own = await callAt(url, 'readMessages', bo.citizen, { params: bo.at })
    assert.match(own.text, /besked bosord.*svar bosord/)
    assert.equal((await callAt(url, 'readProfile', bo.citizen, { params: bo.at })).body.contact.name, null, 'what he had told then was changed since')
    assert.match((await callAt(url, 'listNotes', world.staff.here.counsellor, { params: bo.at })).text, /notat bosord/)
    const { counsellor } = world.staff.here
    for (const [{ conversation, note }, callers] of [[anna, [world.nobody, anna.citizen, ...Object.values(world.staff.here), world.operator]], [other, [bo.citizen, counsellor]]] as const) {
      const ids = { member: world.here.id, conversation, note, citizen: anna.account, slug: 'here', queue: world.here.queue, theme: world.here.theme }
      const answers = await everyAnswer(url, ids, callers)
      for (const answer of answers) assert.doesNotMatch(answer, /annasord|glemtord/)
    }
    assert.equal(existsSync(join(data, 'restored')), false)
  } finally {
    await running.close()
  }
})

test('P62 restore refuses without a ledger that reaches to now, with another’s, and while SocialSpace runs; then nothing has changed', async () => {
  const refused = async (data: string, why: RegExp, ...args: string[]) => {
    const before = readdirSync(data, { recursive: true }).filter((name) => !String(name).startsWith('lock')).sort()
    const { code, output } = await command(data, 'restore', ...args)
    assert.equal(code, 1, output)
    assert.match(output.trim().split('\n').at(-1)!, why)
    assert.deepEqual(readdirSync(data, { recursive: true }).filter((name) => !String(name).startsWith('lock')).sort(), before)
  }
  const burned = machine('burned')
  await refused(burned, /There is no erasure ledger at .*give it with --ledger\.$/, '--database', oldDatabase, '--keys', oldKeys)
  await refused(burned, /does not reach to now \(it ends after 0 erasures, but the backup of .* knows of \d+\)/, '--database', oldDatabase, '--keys', newKeys, '--ledger', oldLedger)
  const forged = in_('forged.log')
  writeFileSync(forged, readFileSync(newLedger, 'latin1').replaceAll(/[0-9a-f]{32}/g, 'f'.repeat(32)))
  await refused(burned, /is not the one that the backup of .* knows/, '--database', oldDatabase, '--keys', newKeys, '--ledger', forged)
  await refused(machine('with-keys', 'keystore.db'), /does not reach to now.*the key store .* knows of \d+/, '--database', oldDatabase, '--ledger', oldLedger)
  const whole = machine('with-ledger', 'ledger.log')
  await refused(whole, /does not reach to now.*the ledger in place/, '--database', oldDatabase, '--keys', oldKeys, '--ledger', oldLedger)
  const damaged = in_('damaged')
  cpSync(oldDatabase, damaged, { recursive: true })
  appendFileSync(join(damaged, 'postgres', 'PG_VERSION'), ' ')
  await refused(whole, /The backup is damaged: .*PG_VERSION is not as it was copied\.$/, '--database', damaged, '--keys', oldKeys)
  const held = holdDataFolder(whole)
  await refused(whole, /^SocialSpace already runs on /, '--database', oldDatabase, '--keys', oldKeys)
  held.release()
})

test('P62 a key store from before an erasure, restored in the same epoch, has the erasure carried out before anything opens', async () => {
  const data = machine('same-epoch')
  await done(data, 'restore', '--database', oldDatabase, '--keys', oldKeys, '--ledger', newLedger)
  const names = () => {
    const db = new DatabaseSync(join(data, 'keys', 'keystore.db'), { readOnly: true })
    const found = db.prepare('select name from data_key').all().map(({ name }) => name)
    db.close()
    return found
  }
  for (const unit of [anna.account, anna.conversation, anna.note, other.conversation]) assert.equal(names().includes(unit), false)
  assert.ok(names().includes(bo.conversation))
  assert.deepEqual(readFileSync(join(data, 'keys', 'ledger.log')), readFileSync(newLedger))
  const running = await reopen(data)
  try {
    await running.app.listen()
    assert.deepEqual(await rowsOf(running, anna), { person: '0', talk: '0' })
    assert.match((await callAt(running.url, 'readMessages', bo.citizen, { params: bo.at })).text, /besked bosord/)
  } finally {
    await running.close()
  }
})

test('P40 a key store from before an erasure, opened one epoch later with today’s root key and epoch secret, opens nothing', async () => {
  const data = machine('next-epoch', 'keystore.db', 'ledger.log')
  await done(data, 'keys', 'rotate')
  const { code, output } = await command(data, 'restore', '--database', oldDatabase, '--keys', oldKeys)
  assert.equal(code, 1)
  assert.match(output, /epoch-1\.secret is missing: the key store is older than it/)
  const { rootKeyFile, epochDir } = readConfig({ DATA_DIR: data }).vault
  const backup = new DatabaseSync(join(oldKeys, 'keystore.db'), { readOnly: true })
  const rows = backup.prepare('select keyId, member, name, epoch, wrapped from data_key join slot on slot.serial = slot').all() as unknown as { keyId: Uint8Array; member: string; name: string; epoch: number; wrapped: Uint8Array }[]
  assert.ok(rows.some(({ name }) => name === anna.conversation))
  const keys = keyring(readRootKey(rootKeyFile), rootKeyFile, epochSecrets(epochDir))
  for (const row of rows) assert.throws(() => keys.unwrap('data key', { ...row, epoch: 2 }))
  // Under the name of the old secret, too.
  renameSync(join(epochDir, 'epoch-2.secret'), join(epochDir, 'epoch-1.secret'))
  const renamed = keyring(readRootKey(rootKeyFile), rootKeyFile, epochSecrets(epochDir))
  for (const row of rows) assert.throws(() => renamed.unwrap('data key', row))
  assert.match((await command(data, 'restore', '--database', oldDatabase, '--keys', oldKeys)).output, /epoch-1\.secret is not the one/)
})

test('P40 a backup of the keys lies beside nothing that opens them: no epoch secret, no root key, no ledger', async () => {
  assert.deepEqual(readdirSync(oldKeys).sort(), ['keystore.db', 'manifest.json'])
  const found = readdirSync(in_('then'), { recursive: true }).map(String)
  assert.deepEqual(found.filter((name) => /epoch-|root\.key|ledger/.test(name)), [])
  const data = machine('apart', 'keystore.db', 'ledger.log')
  for (const [place, args] of [[join(data, 'backups'), []], [join(data, '..'), []], [in_('else'), ['--ledger-to', in_('else', 'ledger')]], [in_('ledger-now'), []]] as const) {
    const { code, output } = await command(data, 'backup', '--what', 'keys', '--to', place, ...args)
    assert.equal(code, 1, output)
    assert.match(output, /apart|must not lie with|never lies beside/)
  }
  assert.deepEqual(readdirSync(in_('ledger-now')), ['ledger.log'])
})
