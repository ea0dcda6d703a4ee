import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { randomId, UnitGone } from '../../platform/vault/index.ts'
import { linesOf } from '../../commands/record.ts'
import { dataMaps } from '../../datamaps.ts'
import { sample } from '../../../test/sample.ts'
import { type Caller, openWorld, type OperationId, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const here = () => ({ member: world.here.id })
const rights = (citizen: Caller) => world.must('readMyRights', citizen, { params: here() })

/** Someone who has told and written, whom a counsellor has answered; with a word in everything. */
async function someone(word: string) {
  const { citizen, conversation } = await world.start()
  const { counsellor } = world.staff.here
  const at = { ...here(), conversation }
  const [file, note] = [randomId(), randomId()]
  await world.must('updateProfile', citizen, { params: at, body: { etag: 0, about: { municipality: '0751' }, contact: { name: `navn ${word}` } } })
  await world.must('takeConversation', counsellor, { params: at })
  await world.must('uploadFile', citizen, { params: { ...at, file }, body: new TextEncoder().encode(`%PDF-1.4\n% ${word}\n%%EOF`) })
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: `besked ${word}`, files: [{ id: file, name: `${word}.pdf` }] } })
  await world.must('sendMessage', counsellor, { params: at, body: { id: randomId(), text: `svar ${word}`, files: [] } })
  await world.must('writeNote', counsellor, { params: at, body: { note, themes: [], text: `notat ${word}` } })
  return { citizen, counsellor, conversation, at, file, note }
}

/** A person's own rights hold for what is stored only; everything else is tried. */
const own = new Set(['readMyData', 'requestExtract', 'readExtract', 'readExtractProgress', 'readMyRights', 'listMyConsents', 'giveConsent', 'withdrawConsent', 'restrictMyData', 'markConfidential', 'eraseConversation', 'eraseProfile', 'eraseEverything'])
const ends = new Set(['signOut'])

test('P64 what is stored only is not read, counted or shared by any operation of the contract, whoever asks; lifted, it is all there again', async () => {
  const word = 'kungemtord'
  const { citizen, counsellor, conversation, at, file, note } = await someone(word)
  const waits = await world.start()
  await world.start()
  const other = await world.start()
  const place = async () => (await world.must('readPlace', other.citizen, { params: { ...here(), conversation: other.conversation } })).waiting
  const before = await place()
  await world.must('restrictMyData', waits.citizen, { params: here(), body: { on: true } })
  assert.equal(await place(), before - 1, 'whoever is stored only is not counted')
  await world.must('restrictMyData', citizen, { params: here(), body: { on: true } })

  const ids: Record<string, string> = { ...at, file, note, staff: randomId(), queue: world.here.queue, theme: world.here.theme, slug: world.here.slug }
  const callers = [world.nobody, citizen, ...Object.values(world.staff.here), world.staff.there.counsellor, world.operator]
  const secrets = [word, conversation, waits.conversation, citizen.account!, file, note]
  let tried = 0
  for (const operation of (Object.values(operations) as Operation[]).filter(({ id }) => !own.has(id) && !ends.has(id))) {
    const params = Object.fromEntries([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, ids[name!] ?? randomId()]))
    const query = Object.fromEntries(Object.entries(sample(operation.query) as object).map(([name, value]) => [name, String(value)]))
    const body = operation.body === undefined ? undefined : isBytes(operation.body) ? new TextEncoder().encode('%PDF-1.4\n%%EOF') : sample(operation.body)
    for (const caller of callers) {
      const reply = await world.call(operation.id as OperationId, caller, { params, query, ...(body !== undefined && { body }) })
      tried++
      assert.ok(reply.status < 500, `${operation.id} by ${caller.name}: ${reply.status}`)
      // One's own session names oneself.
      if (caller === citizen && operation.id === 'readSession') continue
      for (const secret of secrets) assert.ok(!reply.text.includes(secret), `${operation.id} by ${caller.name} shows ${secret}: ${reply.text.slice(0, 300)}`)
    }
  }
  // One of them had a colleague read the answers first.
  await world.must('saveSecondReading', world.staff.here.administrator, { params: { ...here(), queue: world.here.queue }, body: { on: false } })
  assert.ok(tried > 400)
  assert.deepEqual((await rights(citizen)).restriction.why, 'asked')
  assert.match((await world.call('readMyData', citizen, { params: here() })).text, /besked kungemtord/, 'the person’s own access stays')

  await world.must('restrictMyData', citizen, { params: here(), body: { on: false } })
  assert.match((await world.call('readMessages', counsellor, { params: at })).text, /besked kungemtord/)
  assert.match((await world.call('listNotes', counsellor, { params: at })).text, /notat kungemtord/)
})

test('P64 whose data is stored only comes back with their words, and finds their rights', async () => {
  const { citizen } = await world.start()
  const { words } = await world.must('createPhrase', citizen, { params: here() })
  await world.must('restrictMyData', citizen, { params: here(), body: { on: true } })
  const reply = await world.call('returnWithPhrase', world.nobody, { params: here(), body: { phrase: words.join(' ') } })
  const elsewhere = { ...citizen, cookie: reply.headers.get('set-cookie')!.split(';')[0]! }
  assert.equal((await rights(elsewhere)).restriction.why, 'asked')
  await world.must('eraseEverything', elsewhere, { params: here() })
  assert.equal((await world.call('returnWithPhrase', world.nobody, { params: here(), body: { phrase: words.join(' ') } })).code, 'wrong_phrase')
})

test('P64 whoever has the conversation open when it becomes stored only is out of it', async () => {
  const { citizen, counsellor, at } = await someone('åbentord')
  const socket = await world.connect(counsellor)
  socket.send({ t: 'resume', ...at, after: 0 })
  await socket.heard('conversation')
  await world.must('restrictMyData', citizen, { params: here(), body: { on: true } })
  await socket.heard('gone')
})

test('P05 a wish for confidentiality is shown wherever the information is used, and can be taken back', async () => {
  const { citizen, counsellor, conversation, at } = await someone('fortroligord')
  const about = async () => (await world.must('readAbout', counsellor, { params: at })).confidential
  const wish = (what: object, on: boolean) => world.must('markConfidential', citizen, { params: here(), body: { what, on } })
  assert.deepEqual(await about(), { conversation: false, fields: [] })
  const socket = await world.connect(counsellor)
  socket.send({ t: 'resume', ...at, after: 0 })
  await socket.heard('conversation')
  const told = socket.frames.length
  await wish({ conversation }, true)
  await wish({ field: 'name' }, true)
  await socket.heard('conversation', (frame) => socket.frames.indexOf(frame) >= told)
  assert.deepEqual(await about(), { conversation: true, fields: ['name'] })
  const mine = await rights(citizen)
  assert.deepEqual([mine.conversations[0].confidential, mine.confidential], [true, ['name']])
  await wish({ conversation }, false)
  assert.deepEqual(await about(), { conversation: false, fields: ['name'] })
  const foreign = await world.start()
  assert.equal((await world.call('markConfidential', citizen, { params: here(), body: { what: { conversation: foreign.conversation }, on: true } })).code, 'not_found')
})

test('P63 a field is corrected, and what it said before is unreadable wherever it still lies', async () => {
  const { citizen } = await world.start()
  const row = () => world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('identity.citizen').selectAll().where('id', '=', citizen.account!).executeTakeFirstOrThrow())
  await world.must('updateProfile', citizen, { params: here(), body: { etag: 0, contact: { name: 'Forkert Navn' } } })
  const before = await row()
  const open = (unit: string) => world.vault.unit(world.here.id, unit).open('identity.citizen.name', before.id, before.sealed_version, before.name!)
  assert.equal(open(before.told_unit!), 'Forkert Navn')
  const { contact } = await world.must('updateProfile', citizen, { params: here(), body: { etag: 1, contact: { name: 'Rigtigt Navn' } } })
  assert.equal(contact.name, 'Rigtigt Navn')
  assert.throws(() => open(before.told_unit!), UnitGone)
  const now = await row()
  assert.throws(() => open(now.told_unit!), 'nor under the new key')
  assert.ok(!JSON.stringify(await world.must('readMyData', citizen, { params: here() })).includes('Forkert'))
})

test('P62 a citizen erases what they told, a conversation, or everything: right away, and no more than that', async () => {
  const { citizen, counsellor, conversation, at } = await someone('slettetord')
  const kept = await world.start()
  await world.must('eraseProfile', citizen, { params: at })
  assert.equal((await world.must('readProfile', citizen, { params: at })).contact.name, null)
  assert.match((await world.call('readMessages', counsellor, { params: at })).text, /besked slettetord/)

  const second = randomId()
  const { consent } = await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })
  await world.must('startConversation', citizen, { params: at, body: { conversation: second, consent: { version: consent.version, language: 'da', agreed: true } } })
  assert.equal((await world.call('eraseConversation', kept.citizen, { params: at })).code, 'not_found')
  await world.must('eraseConversation', citizen, { params: at })
  assert.throws(() => world.vault.unit(world.here.id, conversation), UnitGone)
  for (const caller of [citizen, counsellor]) assert.equal((await world.call('readMessages', caller, { params: at })).code, 'not_found')
  assert.deepEqual((await rights(citizen)).conversations.map(({ id }: { id: string }) => id), [second])
  assert.ok(!(await world.call('readMyData', citizen, { params: at })).text.includes('notat'))
  assert.ok(world.vault.unit(world.here.id, second))

  const socket = await world.connect(citizen)
  const ended = new Promise<void>((settle) => { socket.socket.once('close', () => settle()) })
  const reply = await world.call('eraseEverything', citizen, { params: at })
  assert.equal(reply.status, 204)
  assert.match(reply.headers.get('set-cookie') ?? '', /__Host-me-.*Max-Age=0/)
  assert.equal((await world.call('readMyRights', citizen, { params: at })).status, 401)
  for (const unit of [second, citizen.account!]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
  // No row of theirs is left in any table; the log of acts keeps rows, which name nobody any more.
  for (const [table, map] of dataMaps.flatMap((one) => Object.entries(one))) {
    if (map.subject?.kind !== 'citizen') continue
    const { rows } = await world.database.database.withRestricted.forMembers([world.here.id], (tx) => sql`select 1 from ${sql.table(table)} t where to_jsonb(t)::text ~ ${`${citizen.account}|${conversation}|${second}`}`.execute(tx))
    assert.equal(rows.length, 0, table)
  }
  assert.equal((await world.must('listMyConversations', kept.citizen, { params: at })).length, 1)
  await ended
})

test('P62 who has written very much is answered when the keys are destroyed; they are out of sight, and the rows go behind', async () => {
  const { citizen, conversation } = await world.start()
  const count = 12_000
  await world.database.database.forMembers([world.here.id], (tx) => sql`
    insert into conversations.message (member_id, conversation_id, number, id, by, author_id, at, body)
    select ${world.here.id}, ${conversation}, n, gen_random_uuid(), 'citizen', ${citizen.account}, now(), '\\x00' from generate_series(2, ${count}) as n`.execute(tx))
  const left = async (all: boolean) => {
    const { database } = world.database
    const found = await (all ? database.withRestricted : database).forMembers([world.here.id], (tx) => tx.selectFrom('conversations.message').select((of) => of.fn.countAll<string>().as('n')).where('conversation_id', '=', conversation).executeTakeFirstOrThrow())
    return Number(found.n)
  }
  await world.must('eraseConversation', citizen, { params: { ...here(), conversation } })
  assert.throws(() => world.vault.unit(world.here.id, conversation), UnitGone)
  assert.equal(await left(false), 0)
  assert.ok((await left(true)) > 0, 'the answer did not wait for all of them')
  for (const id of ['readMyData', 'readMyRights', 'listMyConversations'] as const) assert.equal((await world.call(id, citizen, { params: here() })).status, 200, id)
  for (let waited = 0; (await left(true)) > 0; waited++) {
    assert.ok(waited < 500, 'they are gone soon')
    await new Promise((settle) => { setTimeout(settle, 20) })
  }
})

test('P23 what a stop left unerased is erased by the next round', async () => {
  const { citizen, conversation } = await world.start()
  const { restriction } = world.app.modules.rights
  await world.database.database.withRestricted.forMembers([world.here.id], (tx) => restriction.stop(tx, world.here.id, citizen.account!))
  assert.ok(world.vault.unit(world.here.id, conversation))
  assert.equal(await restriction.sweep(), 1)
  for (const unit of [conversation, citizen.account!]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
  assert.equal(await restriction.sweep(), 0)
})

test('P60 each processing shows the citizen its legal basis, the same that the record of processing has; each yes says that it is one', async () => {
  const { citizen } = await someone('grundlagsord')
  const record = new Map(linesOf(dataMaps, 'da').map(({ table, column, basis }) => [`${table}.${column}`, basis]))
  const { holdings } = await world.must('readMyData', citizen, { params: here() })
  assert.ok(holdings.length > 7)
  for (const { table, rows } of holdings) {
    for (const { fields } of rows) {
      for (const { column, basis, class: dataClass } of fields) {
        assert.equal(basis.da, record.get(`${table}.${column}`), `${table}.${column}`)
        if (dataClass !== 'not-personal') for (const said of [basis.da, basis.en]) assert.match(said, /GDPR art\. 6/, `${table}.${column}`)
      }
    }
  }
  const consents = await world.must('listMyConsents', citizen, { params: here() })
  assert.ok(consents.length > 0)
  for (const { receipt } of consents) assert.match(JSON.stringify(receipt), /lawful_basis.*GDPR art\. 6/)
})

test('P65 what one may ask for names whom to ask, and where to complain', async () => {
  const { citizen } = await world.start()
  const { contacts } = await rights(citizen)
  assert.equal(contacts.member.name, 'here')
  assert.ok(contacts.operator.name.length > 0)
  assert.match(`${contacts.authority.name} ${contacts.authority.address}`, /Datatilsynet.*2500 Valby/)
})
