import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, before, test } from 'node:test'
import { randomId, UnitGone } from '../../platform/vault/index.ts'
import { operations } from '@socialspace/contract'
import { ageGroups } from '@socialspace/contract/data/about'
import type { Tx } from '../../platform/database/index.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { createRecord } from '../audit/index.ts'
import { createLedger } from './index.ts'
import { canonical } from './receipt.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const consents = (citizen: Caller) => world.must('listMyConsents', citizen, { params: { member: world.here.id } })
const withdraw = async (citizen: Caller) =>
  world.must('withdrawConsent', citizen, { params: { member: world.here.id, consent: (await consents(citizen)).find(({ holds }: { holds: boolean }) => holds).id } })
const closed = (socket: { socket: { once(event: 'close', listener: () => void): unknown } }) => new Promise<void>((settle) => { socket.socket.once('close', () => settle()) })
const send = (caller: Caller, conversation: string, text: string) => world.call('sendMessage', caller, { params: { member: world.here.id, conversation }, body: { id: randomId(), text, files: [] } })

const ageGroup = async (tx: Tx, member: string, citizen: string) => (await world.app.modules.identity.aboutCitizens(tx, member, [citizen])).get(citizen)!.ageGroup

/** As anyone outside checks it: the published key, the receipt's canonical form, Ed25519. */
async function holds(text: string): Promise<boolean> {
  const { receipt, signature } = JSON.parse(text)
  const { keys } = await world.must('readReceiptKeys', world.nobody)
  const jwk = keys.find(({ kid }: { kid: string }) => kid === signature.key_id)
  return verify(null, Buffer.from(canonical(receipt)), createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(signature.value, 'base64url'))
}

test('P21 a yes is a line with its text, its hash, language, when and how, and a signed receipt that anyone can verify', async () => {
  const { citizen } = await world.start()
  const [line, ...more] = await consents(citizen)
  assert.equal(more.length, 0)
  assert.equal(createHash('sha256').update(line.text).digest('hex'), line.textHash)
  assert.deepEqual([line.act, line.holds, line.language, line.how.da], ['given', true, 'da', 'Du trykkede på Start samtale'])
  const { receipt } = JSON.parse(line.receipt)
  const [purpose] = receipt.pii_processing.purposes
  assert.deepEqual([receipt.record_id, receipt.pii_principal_id, receipt.pii_processing.consent_text, receipt.pii_processing.consent_text_sha256], [line.id, citizen.account, line.text, line.textHash])
  for (const field of ['purpose', 'lawful_basis', 'pii_information', 'pii_controllers', 'retention_period', 'withdrawal_method', 'privacy_rights', 'jurisdiction']) assert.ok(purpose[field], field)
  assert.deepEqual(receipt.party_identification.map(({ party_role }: { party_role: string }) => party_role), ['controller', 'processor', 'supervisory authority'])
  assert.deepEqual(receipt.events.map(({ event_state }: { event_state: string }) => event_state), ['consent given'])
  assert.ok(await holds(line.receipt))
  assert.ok(!(await holds(line.receipt.replace(line.textHash, '0'.repeat(64)))), 'a changed receipt is not one')
})

test('P21 the ledger is only added to: no line can be changed', async () => {
  await world.start()
  const change = world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.updateTable('consent.consent').set({ act: 'withdrawn' }).execute())
  await assert.rejects(change, /only added to/)
  const text = world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('consent.text').set({ body: '' }).execute())
  await assert.rejects(text, /permission denied|only added to/)
})

test('P21 a child says yes to counselling alone, with a counsellor or in a group: any other purpose, also one that is thought of later, is off for whoever is under fifteen or has not told', async () => {
  const contact = { name: 'here', address: '', phone: '', mail: '', cvr: '' }
  const ledger = createLedger({ vault: world.vault, record: createRecord({ vault: world.vault }), operator: contact, authority: contact, publicUrl: world.url, ageGroup, keptFor: async () => 'P2Y' })
  const controller = { ...(await world.app.modules.members.member({ id: world.here.id })), contact }
  const { version } = world.app.modules.consentText(controller)
  const counselling: readonly string[] = ['counselling', 'group']
  const params = { member: world.here.id }
  for (const age of [null, ...ageGroups]) {
    const { citizen } = await world.start()
    await world.must('updateProfile', citizen, { params, body: { etag: 0, about: { ageGroup: age } } })
    const give = (purpose: string) => world.database.database.withRestricted.forMembers([world.here.id], (tx) =>
      ledger.give(tx, { member: controller, citizen: citizen.account!, purpose: purpose as 'counselling', version, language: 'da', how: 'my-data' })).then(() => 'given', (error: { code: string }) => error.code)
    // From fifteen on it gets as far as having no words yet.
    assert.equal(await give('a-purpose-of-tomorrow') === 'guardian_needed', age === null || age === 'under-12' || age === '12-14', String(age))
    // Through the door: whatever can be asked for there.
    for (const purpose of operations.giveConsent.body.shape.purpose.options) {
      const reply = await world.call('giveConsent', citizen, { params, body: { purpose, version: world.app.modules.consentText(controller, purpose).version, language: 'da', agreed: true } })
      assert.ok(counselling.includes(purpose) || Number(String(age).slice(0, 2)) >= 15 ? reply.status < 300 : reply.code === 'guardian_needed', `${purpose} at ${age}: ${reply.status}`)
    }
  }
})

test('P21 a yes from before there were receipts gets one', async () => {
  const { citizen } = await world.start()
  const [line] = await consents(citizen)
  const contact = { name: 'here', address: '', phone: '', mail: '', cvr: '' }
  const ledger = createLedger({ vault: world.vault, record: createRecord({ vault: world.vault }), operator: contact, authority: contact, publicUrl: world.url, ageGroup, keptFor: async () => 'P2Y' })
  const id = randomId()
  await world.database.database.forMembers([world.here.id], async (tx) => {
    const { receipt: _receipt, ...row } = await tx.selectFrom('consent.consent').selectAll().where('id', '=', line.id).executeTakeFirstOrThrow()
    await tx.insertInto('consent.consent').values({ ...row, id, receipt: Buffer.alloc(0) as never }).execute()
    assert.equal(await ledger.complete(tx, { id: world.here.id, slug: 'here', name: 'here', contact }, 10), 1)
  })
  const made = (await consents(citizen)).find((one: { id: string }) => one.id === id)
  assert.ok(await holds(made.receipt))
  assert.equal(JSON.parse(made.receipt).receipt.record_id, id)
})

test('P23 withdrawn before a counsellor took the conversation: by one press it stops everywhere, and nothing can be opened any more', async () => {
  const { citizen, conversation } = await world.start()
  await send(citizen, conversation, 'inden nogen nåede det')
  const socket = await world.connect(citizen)
  const gone = closed(socket)
  assert.deepEqual(await withdraw(citizen), { casework: false })
  assert.equal((await send(citizen, conversation, 'mere')).status, 401)
  const { rows } = await world.must('listQueue', world.staff.here.counsellor, { params: { member: world.here.id } })
  assert.ok(!rows.some(({ id }: { id: string }) => id === conversation))
  assert.equal((await world.call('takeConversation', world.staff.here.counsellor, { params: { member: world.here.id, conversation } })).code, 'not_found')
  for (const unit of [conversation, citizen.account!]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
  await gone
})

test('P23 P64 withdrawn after casework began: it is stored only, also for whoever has it open, and one is told so; a new yes lets it go on', async () => {
  const { citizen, conversation } = await world.start()
  const { counsellor } = world.staff.here
  const at = { member: world.here.id, conversation }
  await send(citizen, conversation, 'ord, der kun gemmes')
  await world.must('takeConversation', counsellor, { params: at })
  const socket = await world.connect(counsellor)
  socket.send({ t: 'resume', ...at, after: 0 })
  await socket.heard('conversation')
  const [{ receipt: before }] = await consents(citizen)
  assert.deepEqual(await withdraw(citizen), { casework: true })
  for (const caller of [citizen, counsellor]) {
    assert.equal((await world.call('readMessages', caller, { params: at })).code, 'not_found')
    assert.equal((await send(caller, conversation, 'mere')).code, 'not_found')
  }
  await socket.heard('gone')
  const { rows } = await world.must('listInbox', counsellor, { params: at })
  assert.ok(!rows.some(({ id }: { id: string }) => id === conversation))
  assert.match(JSON.stringify(await world.must('readMyData', citizen, { params: at })), /ord, der kun gemmes/)
  const lines = await consents(citizen)
  assert.deepEqual(lines.map(({ act, holds }: { act: string; holds: boolean }) => [act, holds]), [['given', false], ['withdrawn', false]])
  assert.equal(lines[0].receipt, before)
  assert.ok(await holds(lines[1].receipt))
  assert.deepEqual(JSON.parse(lines[1].receipt).receipt.events.map(({ event_state }: { event_state: string }) => event_state), ['consent given', 'consent withdrawn'])

  assert.equal((await world.call('startConversation', citizen, { params: at, body: { conversation: randomId(), consent: { version: lines[0].version, language: 'da', agreed: true } } })).code, 'restricted')
  await world.must('giveConsent', citizen, { params: at, body: { purpose: 'counselling', version: lines[0].version, language: 'da', agreed: true } })
  assert.equal((await send(citizen, conversation, 'tilbage igen')).status, 200)
  assert.match((await world.call('readMessages', counsellor, { params: at })).text, /tilbage igen/)
})
