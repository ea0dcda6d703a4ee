import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyLog, type Wrong } from '@socialspace/contract/verifier'
import { UnitGone } from '../../platform/vault/index.ts'
import { macOf, markOf } from '../../../test/acts.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { findingsOf, logThrough } from '../../../test/logs.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { foldOldActs } from './fold.ts'

/** The log of acts of a running system, as its DPO reads it through the door, and as a superuser of its database breaks it. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const superuser = (text: string, values?: unknown[]) => query((world.database as TestDatabase).superuser, text, values)
const dpo = () => world.staff.here.dpo
const here = () => world.here.id
const served = async () => (await world.must('readCheckpoint', dpo(), { params: { member: here() } })) as { key: string; checkpoint: string }
const settled = async () => { await world.app.modules.audit.settle(); return served() }
async function talked() {
  const { citizen, conversation } = await world.start()
  const at = { member: here(), conversation }
  await world.must('takeConversation', world.staff.here.counsellor, { params: at })
  await world.must('readMessages', world.staff.here.counsellor, { params: at })
  return { citizen, conversation, at }
}

test('P41 an act is in its member’s tree within a second, signed, with proofs that hold, and in no other member’s', async () => {
  await talked()
  const begun = performance.now()
  const acts = async () => (await superuser('select count(*)::int as acts, count(place)::int as placed from audit.entry where member_id = $1', [here()])).rows[0] as { acts: number; placed: number }
  while ((await acts()).placed < (await acts()).acts) assert.ok(performance.now() - begun < 1000, 'not within a second')
  const { key } = await served()
  const { findings, entries, checkpoint } = await verifyLog({ key, kept: [], log: logThrough(world, dpo()) })
  assert.deepEqual(findings, [])
  assert.equal(entries, (await acts()).acts)
  assert.equal(checkpoint?.origin, `socialspace/acts/${here()}`)
  const other = await world.must('readCheckpoint', world.staff.there.dpo, { params: { member: world.there.id } })
  assert.notEqual(other.key, key)
  assert.deepEqual(await findingsOf(logThrough(world, dpo()), other.key, []), ['checkpoint-unsigned'])
})

test('P41 entries hold no plaintext: a citizen and what is theirs are macs, a reason is sealed', async () => {
  const { citizen, conversation } = await talked()
  const reason = 'en grund, som kun borgeren læser'
  await world.database.database.forMembers([here()], (tx) =>
    world.app.modules.audit.record(tx, { member: here(), act: 'conversation.opened', actor: 'staff', actorId: dpo().account, role: 'dpo', object: 'conversation', objectId: conversation, citizen: citizen.account!, reason }))
  await settled()
  const { rows } = await superuser('select to_jsonb(e)::text as text, reason as bytes from audit.entry e where member_id = $1', [here()])
  for (const { text, bytes } of rows as { text: string; bytes: Buffer | null }[]) {
    for (const secret of [citizen.account!, conversation, reason]) assert.ok(!text.includes(secret) && !bytes?.includes(secret), text)
  }
  const { rows: [own] } = await superuser('select actor_id, citizen_mac from audit.entry where object_mac = $1 and reason is not null', [macOf(world.vault, here(), citizen.account!, conversation)])
  assert.equal(own.actor_id, dpo().account, 'whoever works here is named')
  const about = await world.database.database.forMembers([here()], (tx) => world.app.modules.audit.actsAbout(tx, here(), citizen.account!, { limit: 100 }))
  assert.deepEqual(about.map(({ act, actor, role, reason }) => [act, actor, role, reason]).slice(0, 2), [['conversation.opened', 'staff', 'dpo', reason], ['conversation.opened', 'staff', 'counsellor', null]])
})

test('P41 a citizen sees what was done with what is theirs: when, what, by which kind of person and why; never who, and nobody else’s', async () => {
  const [one, other] = [await talked(), await talked()]
  await world.database.database.forMembers([here()], (tx) =>
    world.app.modules.audit.record(tx, { member: here(), act: 'conversation.opened', actor: 'staff', actorId: dpo().account, role: 'dpo', object: 'conversation', objectId: one.conversation, citizen: one.citizen.account!, reason: 'en klage' }))
  const log = async ({ citizen }: typeof one) => {
    const { holdings } = await world.must('readMyData', citizen, { params: { member: here() } })
    const { rows } = holdings.find(({ table }: { table: string }) => table === 'audit.entry')
    return rows.map(({ fields }: { fields: { column: string; value: string }[] }) => Object.fromEntries(fields.map(({ column, value }) => [column, value])))
  }
  const [latest, ...before] = await log(one)
  assert.deepEqual({ ...latest, at: '' }, { at: '', act: 'conversation.opened', actor: 'staff', role: 'dpo', reason: 'en klage' })
  assert.deepEqual(before.map(({ act }: { act: string }) => act), ['conversation.opened', 'conversation.taken', 'conversation.started', 'consent.given'])
  const theirs = await log(other)
  assert.equal(theirs.length, 4)
  assert.ok(!JSON.stringify([latest, before, theirs]).includes(dpo().account!))
})

test('P41 the program itself can change nothing that is in the log, nor take anything out before its time', async () => {
  const { database } = world.database
  await settled()
  const inside = (work: Parameters<typeof database.forMembers>[1]) => database.forMembers([here()], work)
  for (const column of ['act', 'at', 'actor_id', 'citizen_mac', 'signature'] as const) {
    await assert.rejects(inside((tx) => tx.updateTable('audit.entry').set({ [column]: null } as never).execute()), /permission denied/, column)
  }
  await inside((tx) => tx.updateTable('audit.entry').set({ place: 100_000 }).where('place', '=', 0).execute())
  await inside((tx) => tx.deleteFrom('audit.entry').execute())
  for (const work of [(tx) => tx.deleteFrom('audit.node').execute(), (tx) => tx.updateTable('audit.node').set({ level: 0 }).execute(), (tx) => tx.deleteFrom('audit.checkpoint').execute()] satisfies Parameters<typeof inside>[0][]) {
    await assert.rejects(inside(work), /permission denied/)
  }
  const { key, checkpoint } = await served()
  assert.deepEqual(await findingsOf(logThrough(world, dpo()), key, [checkpoint]), [])
})

test('P41 what was written before there was a tree is moved into it, and names no citizen any more', async () => {
  const { citizen, conversation } = await talked()
  const erased = '01900000-0000-7000-8000-0000000000ee'
  for (const [nth, about] of [citizen.account, erased].entries()) {
    await superuser("insert into audit.act values ($1, $2, '2026-01-01T12:00:00.123Z', 'conversation.started', 'citizen', $3, 'conversation', $4, $3)", [here(), `01900000-0000-7000-8000-00000000000${nth + 1}`, about, conversation])
  }
  await foldOldActs({ database: world.database.database, vault: world.vault, signer: world.vault.signer('acts') }, here())
  assert.equal((await superuser('select from audit.act')).rowCount, 0)
  const { rows } = await superuser("select act, at, object_mac, citizen_mac from audit.entry where member_id = $1 and at < '2026-02-01' order by id", [here()])
  assert.deepEqual(rows.map(({ act, at, object_mac }) => [act, at.toISOString(), object_mac?.toString('hex') ?? null]),
    [['conversation.started', '2026-01-01T12:00:00.123Z', macOf(world.vault, here(), citizen.account!, conversation).toString('hex')], ['conversation.started', '2026-01-01T12:00:00.123Z', null]])
  const { key } = await settled()
  assert.deepEqual(await findingsOf(logThrough(world, dpo()), key, []), [])
})

test('P41 erasing a citizen unlinks their entries: these stay and still verify, and nothing says whose they were', async () => {
  const { citizen, conversation } = await talked()
  const { key, checkpoint } = await settled()
  const [mark, mac] = [markOf(world.vault, here(), citizen.account!, conversation), macOf(world.vault, here(), citizen.account!, conversation)]
  const acts = async () => ((await world.must('listActs', dpo(), { params: { member: here() } })) as { act: string; objectMark: string }[]).filter(({ objectMark }) => objectMark === mark).map(({ act }) => act)
  const before = await acts()
  assert.deepEqual(before, ['conversation.opened', 'conversation.taken', 'conversation.started'])
  await world.must('eraseEverything', citizen, { params: { member: here() } })
  assert.deepEqual(await acts(), before, 'the acts stay')
  assert.throws(() => world.vault.unit(here(), citizen.account!), UnitGone)
  world.vault.createUnit(here(), citizen.account!)
  assert.notDeepEqual(macOf(world.vault, here(), citizen.account!, conversation), mac, 'who knows their ids finds nothing with them')
  world.vault.eraseUnit(here(), citizen.account!)
  const { rows } = await superuser('select to_jsonb(e)::text as text from audit.entry e')
  for (const { text } of rows) assert.ok(!text.includes(citizen.account!) && !text.includes(conversation))
  await settled()
  assert.deepEqual(await findingsOf(logThrough(world, dpo()), key, [checkpoint]), [])
})

test('P41 whatever a superuser does to the log in the database, the verifier finds it, from outside', async (t) => {
  for (let nth = 0; nth < 3; nth++) await talked()
  const { key, checkpoint: early } = await settled()
  for (let nth = 0; nth < 5; nth++) await talked()
  const { checkpoint: late } = await settled()
  await world.app.modules.audit.close() // from here on it grows when it is told to
  const log = logThrough(world, dpo())
  const tables = ['entry', 'node', 'checkpoint']
  for (const table of tables) await superuser(`create table public.kept_${table} as table audit.${table}`)
  const size = Number(early.split('\n')[1])
  const mine = `member_id = '${here()}'`
  const at = (place: number) => `update audit.entry set place = ${place} where ${mine} and place =`
  /** Makes the program build and sign the tree anew over what is there now. */
  const rebuild = `update audit.entry set place = null where ${mine}; delete from audit.node where ${mine}; delete from audit.checkpoint where ${mine}`
  const tree = `delete from audit.node where ${mine}; delete from audit.checkpoint where ${mine}`

  const tries: readonly [what: string, sql: string, finds: readonly Wrong[]][] = [
    ['nothing', 'select 1', []],
    ['edits an act', `update audit.entry set act = 'nothing.done' where ${mine} and place = 3`, ['entry-changed']],
    ['edits who did it', `update audit.entry set actor_id = gen_random_uuid() where ${mine} and place = 4`, ['entry-changed']],
    ['edits when', `update audit.entry set at = at - interval '1 day' where ${mine} and place = 5`, ['entry-changed']],
    ['edits a signature', `update audit.entry set signature = sha512('') where ${mine} and place = 5`, ['entry-foreign']],
    ['deletes an entry', `delete from audit.entry where ${mine} and place = 6`, ['entry-missing']],
    ['deletes an entry, and makes the program sign a tree without it', `delete from audit.entry where ${mine} and place = 6; ${rebuild}`, ['proof-wrong', 'rewritten', 'shorter']],
    ['edits an entry, and makes the program sign a tree with it', `update audit.entry set act = 'nothing.done' where ${mine} and place = 6; ${rebuild}`, ['entry-foreign', 'proof-wrong', 'rewritten']],
    ['changes the order of two', `${at(-1)} 7; ${at(7)} 8; ${at(8)} -1`, ['entry-changed']],
    ['changes the order of two, hashes and all', `${at(-1)} 7; ${at(7)} 8; ${at(8)} -1; update audit.node n set hash = o.hash from audit.node o where n.${mine} and o.${mine} and n.level = 0 and o.level = 0 and n.place in (7, 8) and o.place = 15 - n.place`, ['rewritten', 'root-differs']],
    ['inserts an entry that the program did not write', `insert into audit.entry select member_id, gen_random_uuid(), at, 'thing.forged', actor, role, actor_id, actor_mac, object, object_id, object_mac, citizen_mac, reason, signature, null from audit.entry where ${mine} and place = 2`, ['entry-foreign']],
    ['repeats an entry', `insert into audit.entry select member_id, id, at, act, actor, role, actor_id, actor_mac, object, object_id, object_mac, citizen_mac, reason, signature, ${size} from audit.entry where ${mine} and place = 2`, []],
    ['cuts the end off and puts an older checkpoint back', `delete from audit.entry where ${mine} and place >= ${size}; delete from audit.node where ${mine} and (place + 1) * 2 ^ level > ${size}; update audit.checkpoint set size = ${size}, note = '${early}' where ${mine}`, ['shorter']],
    ['truncates everything', tables.map((table) => `truncate audit.${table}`).join('; '), ['shorter']],
    ['takes the checkpoints away', `delete from audit.checkpoint where ${mine}`, ['shorter']],
    ['signs with a key of their own', `update audit.checkpoint set note = regexp_replace(note, '[A-Za-z0-9+/=]{20,}\\n$', encode('\\x00000000'::bytea || sha512(''), 'base64') || E'\\n') where ${mine}`, ['checkpoint-unsigned']],
    ['changes the signed root', `update audit.checkpoint set note = replace(note, split_part(note, E'\\n', 3), encode(sha256(''), 'base64')) where ${mine}`, ['checkpoint-unsigned']],
    ['edits a node of the tree', `update audit.node set hash = sha256('') where ${mine} and level = 1 and place = 1`, ['proof-wrong']],
    ['takes the tree away and makes it anew without the first entries', `delete from audit.entry where ${mine} and place < 3; update audit.entry set place = null where ${mine}; ${tree}`, ['proof-wrong', 'rewritten', 'shorter']],
  ]
  for (const [what, sql, finds] of tries) {
    await t.test(`a superuser ${what}`, async () => {
      if (what === 'repeats an entry') return void await assert.rejects(superuser(sql), /duplicate key/)
      await superuser(sql)
      await world.app.modules.audit.settle().catch(() => undefined)
      const found = await findingsOf(log, key, [early, late])
      await superuser(tables.map((table) => `truncate audit.${table}; insert into audit.${table} table public.kept_${table}`).join('; '))
      assert.deepEqual(found, finds.toSorted())
    })
  }
  assert.deepEqual(await findingsOf(log, key, [early, late]), [])
})
