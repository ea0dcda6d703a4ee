import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { TOTP } from 'otpauth'
import { query, type TestDatabase } from '../../../test/database.ts'
import { toldBefore } from '../../../test/told.ts'
import { openWorld, type Caller, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { PLATFORM, randomId, sha256 } from '../../platform/vault/index.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const ahead = (by: number) => setClock(() => new Date(Date.now() + by))
const superuser = (text: string, values?: unknown[]) => query((world.database as TestDatabase).superuser, text, values)
const kind = async (caller: Caller) => (await world.must('readSession', caller, caller.app === 'citizen' ? { query: { member: caller.member! } } : {})).kind as string
const counsellor = (name: string) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
const words = async (citizen: Caller): Promise<string[]> => (await world.must('createPhrase', citizen, { params: { member: citizen.member! } })).words
const comeBack = (phrase: string, member = world.here.id) => world.call('returnWithPhrase', world.nobody, { params: { member }, body: { phrase } })

test('P42 a staff session ends after an hour unused, and after twelve hours whatever happens', async () => {
  const idle = await counsellor('idle')
  for (const at of [50 * minute, 100 * minute]) {
    ahead(at)
    assert.equal(await kind(idle), 'staff')
  }
  ahead(161 * minute)
  assert.equal(await kind(idle), 'nobody')
  setClock(null)
  const busy = await counsellor('busy')
  for (let at = 0; at < 12 * hour; at += 50 * minute) {
    ahead(at)
    assert.equal(await kind(busy), 'staff')
  }
  ahead(12 * hour + 1000)
  assert.equal(await kind(busy), 'nobody')
})

test('P20 a citizen’s session, and its cookie, last thirty days from the last visit', async () => {
  const { citizen } = await world.start()
  for (const at of [29 * day, 58 * day]) {
    ahead(at)
    const reply = await world.call('readSession', citizen, { query: { member: world.here.id } })
    assert.equal(reply.body.kind, 'citizen')
    assert.equal(reply.headers.get('set-cookie'), `${citizen.cookie}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${30 * 24 * 3600}`)
  }
  ahead(89 * day)
  assert.equal(await kind(citizen), 'nobody')
})

test('P42 the database knows a session by its hash alone', async () => {
  const { citizen } = await world.start()
  const token = citizen.cookie.split('=')[1]!
  const { rows } = await superuser('select session::text as whole, token_hash from identity.session where account_id = $1', [citizen.account])
  assert.equal(rows.length, 1)
  assert.deepEqual(rows[0].token_hash, sha256(token))
  assert.ok(!rows[0].whole.includes(token) && !rows[0].whole.includes(Buffer.from(token).toString('hex')))
})

test('P42 a citizen’s cookie is good at their own member only', async () => {
  const { citizen } = await world.start()
  const elsewhere = { ...citizen, member: world.there.id, cookie: citizen.cookie.replace(world.here.id, world.there.id) }
  assert.equal((await world.call('readProfile', citizen, { params: { member: world.here.id } })).status, 200)
  assert.equal((await world.call('readProfile', elsewhere, { params: { member: world.there.id } })).status, 403)
})

test('P42 signing out ends one session, and the account’s others go on', async () => {
  const { citizen } = await world.start()
  const reply = await comeBack((await words(citizen)).join(' '))
  const other = { ...citizen, cookie: reply.headers.get('set-cookie')!.split(';')[0]! }
  const out = await world.call('signOut', citizen, { query: { member: world.here.id } })
  assert.match(out.headers.get('set-cookie')!, new RegExp(`^__Host-me-${world.here.id}=; .*Max-Age=0$`))
  assert.equal(await kind(citizen), 'nobody')
  assert.equal(await kind(other), 'citizen')
})

test('P20 a citizen comes back with their words, however they type them, and a new phrase replaces the old', async () => {
  const { citizen } = await world.start()
  const first = await words(citizen)
  const reply = await comeBack(first.map((word, n) => `${n + 1}. ${word.toUpperCase()}`).join('\n'))
  assert.equal(reply.body.account, citizen.account)
  const second = await words(citizen)
  assert.equal((await comeBack(first.join(' '))).code, 'wrong_phrase')
  assert.equal((await comeBack(second.join(' '))).status, 200)
  assert.equal((await comeBack(second.toReversed().join(' '))).code, 'wrong_phrase')
  assert.equal((await comeBack(second.join(' '), world.there.id)).code, 'wrong_phrase')
})

test('P63 a change of what was told before someone else’s is refused, and each version is sealed anew', async () => {
  const { citizen } = await world.start()
  const params = { member: world.here.id }
  const sealed = async () => (await superuser('select name, municipality from identity.citizen where id = $1', [citizen.account])).rows[0] as { name: Buffer; municipality: Buffer }
  const { etag } = await world.must('readProfile', citizen, { params })
  const one = await world.must('updateProfile', citizen, { params, body: { etag, contact: { name: 'Et navn' } } })
  const before = await sealed()
  assert.equal((await world.call('updateProfile', citizen, { params, body: { etag, contact: { name: 'Et andet' } } })).code, 'changed_meanwhile')
  const two = await world.must('updateProfile', citizen, { params, body: { etag: one.etag, contact: { postcode: '8000' } } })
  assert.equal(two.contact.name, 'Et navn')
  assert.notDeepEqual((await sealed()).name, before.name)
})

test('P20 P22 a number or an e-mail is not told here, where nobody asks for it; what was told before stays until it is taken back', async () => {
  const { citizen } = await world.start()
  const params = { member: world.here.id }
  for (const contact of [{ phone: '+45 12 34 56 78' }, { mail: 'x@example.org' }]) assert.equal((await world.call('updateProfile', citizen, { params, body: { etag: 0, contact } })).code, 'invalid_input')
  await world.must('updateProfile', citizen, { params, body: { etag: 0, contact: { name: 'Bo' } } })
  await toldBefore(world, citizen, { phone: '+45 12 34 56 78', mail: 'x@example.org' })
  const kept = await world.must('updateProfile', citizen, { params, body: { etag: 1, contact: { name: 'Bo igen', phone: null } } })
  assert.deepEqual([kept.contact.name, kept.contact.phone, kept.contact.mail], ['Bo igen', null, 'x@example.org'])
})

test('P42 many guesses at once get no further than one after another, and then the right one comes through', async () => {
  const { addStaff } = world.app.modules.identity
  const checkPassword = (given: { username: string; password: string; code: string }) => world.app.modules.identity.checkPassword(given, { from: 'somewhere', browserOf: () => undefined })
  const right = { username: 'guessed', password: 'et langt og godt kodeord' }
  const { id, totp } = await addStaff({ ...right, name: 'N', alias: 'A', title: { da: '', en: '' }, roles: [{ member: world.here.id, role: 'counsellor' }] })
  const codes = (await Promise.all(Array.from({ length: 20 }, (_, n) => checkPassword({ username: 'guessed', password: `no ${n}`, code: '000000' }).catch(({ code }) => code as string))))
  assert.equal(codes.filter((code) => code === 'wrong_sign_in').length, 5)
  assert.equal(codes.filter((code) => code === 'too_many').length, 15)
  ahead(2000)
  const code = new TOTP({ secret: totp }).generate({ timestamp: Date.now() + 2000 })
  assert.equal(await checkPassword({ ...right, username: ' Guessed', code }), id)
  await assert.rejects(checkPassword({ ...right, code }), { code: 'wrong_sign_in' })
})

const inviting = (body: object = {}) => world.must('inviteStaff', world.staff.here.administrator, {
  params: { member: world.here.id }, body: { id: randomId(), name: 'Ny', title: { da: 'Rådgiver', en: 'Counsellor' }, roles: ['counsellor'], ...body },
})
const tokenOf = ({ link }: { link: string }) => link.split('#')[1]!
const accepting = (token: string, username: string) =>
  world.call('acceptInvitation', world.nobody, { body: { token, username, password: 'et langt og godt kodeord', name: 'Ny', alias: 'Ny' } })

test('P41 of many who use an invitation at once, one gets it, and nobody waits for another', async () => {
  const token = tokenOf(await inviting())
  assert.equal((await world.must('readInvitation', world.nobody, { body: { token } })).member, world.here.slug)
  const replies = await Promise.all(Array.from({ length: 15 }, (_, n) => accepting(token, `many-${n}`)))
  assert.equal(replies.filter(({ status }) => status === 200).length, 1, replies.map(({ code }) => code).join())
  assert.equal(replies.filter(({ code }) => code === 'link_used').length, 14)
  assert.equal((await world.call('readInvitation', world.nobody, { body: { token } })).code, 'link_used')
  const { rows } = await superuser("select act from audit.entry where member_id = $1 and act like 'invitation.%' order by id", [world.here.id])
  assert.deepEqual(rows.map(({ act }) => act), ['invitation.made', 'invitation.accepted'])
})

test('P41 an invitation ends after a week or when it is withdrawn, and a taken name leaves it good', async () => {
  const late = tokenOf(await inviting())
  ahead(7 * day + 1000)
  assert.equal((await accepting(late, 'too-late')).code, 'link_used')
  setClock(null)
  const id = randomId()
  const withdrawn = tokenOf(await inviting({ id }))
  await world.must('cancelInvitation', world.staff.here.administrator, { params: { member: world.here.id, invitation: id } })
  assert.equal((await accepting(withdrawn, 'withdrawn')).code, 'link_used')
  const good = tokenOf(await inviting())
  assert.equal((await accepting(good, 'counsellor-here')).code, 'name_taken')
  assert.equal((await accepting(good, 'another-name')).status, 200)
})

test('P03 an invitation cannot take the id of something else, nor the same twice', async () => {
  const { citizen } = await world.start()
  for (const id of [citizen.account!, randomId()]) {
    const invite = () => world.call('inviteStaff', world.staff.here.administrator, { params: { member: world.here.id }, body: { id, name: 'Ny', title: { da: '', en: '' }, roles: ['counsellor'] } })
    if (id !== citizen.account) assert.equal((await invite()).status, 200)
    assert.equal((await invite()).code, 'id_reused')
  }
  assert.equal((await world.call('readProfile', citizen, { params: { member: world.here.id } })).status, 200)
})

test('there is no link for a first operator once there is an operator', async () => {
  assert.equal(await world.app.modules.identity.firstOperatorLink(), null)
})

test('P41 roles that are taken away are gone at the next call, and a member keeps an administrator', async () => {
  const { here, staff } = world
  const person = await world.addStaff('two-roles', [{ member: here.id, role: 'counsellor' }, { member: here.id, role: 'dpo' }])
  const give = (account: string, roles: string[]) => world.call('updateStaffRoles', staff.here.administrator, { params: { member: here.id, staff: account }, body: { roles } })
  const acts = () => world.call('listActs', person, { params: { member: here.id } })
  assert.equal((await acts()).status, 200)
  await give(person.account!, ['counsellor'])
  assert.equal((await acts()).status, 403)
  assert.equal((await give(staff.here.administrator.account!, ['counsellor'])).code, 'last_administrator')
  assert.equal((await give(staff.there.counsellor.account!, ['administrator'])).code, 'not_found')
})

test('P41 what staff change about themselves is recorded', async () => {
  const person = await counsellor('changing')
  const { etag } = await world.must('readStaffProfile', person)
  await world.must('updateStaffProfile', person, { body: { etag, alias: 'Et nyt navn' } })
  assert.equal((await world.call('updateStaffProfile', person, { body: { etag, alias: 'For sent' } })).code, 'changed_meanwhile')
  const { rows } = await superuser('select act from audit.entry where member_id = $1 and actor_id = $2', [PLATFORM, person.account])
  assert.deepEqual(rows, [{ act: 'staff.profile-changed' }])
})
