import { computed } from './argon.ts'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { now, setClock } from '../src/platform/clock.ts'
import { prefixHash } from '../src/platform/http/index.ts'
import { cookieBrowser } from './browser.ts'
import { serve } from './served.ts'
import { byPassword, openPartnerWorld, type Partner, type Person } from './thirdparty.ts'
import { openWorld } from './world.ts'

/** Who guesses at passwords and words is slowed, wherever they are; who knows theirs comes in; and no address is kept to tell them apart. */
let at: Partner
before(async () => { at = await openPartnerWorld({ settings: { TRUSTED_PROXIES: '127.0.0.1/32' } }) })
after(() => at.close())
afterEach(() => setClock(null))

const later = (by: number) => { const then = now().getTime() + by; setClock(() => new Date(then)) }
const home = '192.0.2.10'
/** One of many networks. */
const network = (n: number) => `10.${n >> 8}.${n & 255}.7`

type Browser = ReturnType<typeof cookieBrowser>
interface Try { readonly from?: string; readonly username?: string; readonly password?: string; readonly code?: string }
/** A sign-in page that is open; it takes many tries. */
async function atThePage(browser: Browser = cookieBrowser(at.url)) {
  const { url } = await browser.follow('/workplace/sign-in')
  return async (person: Person, { from = home, ...changed }: Try = {}) => {
    const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', headers: { 'x-forwarded-for': from }, json: { ...byPassword(person)[1], ...changed } })
    const text = await answer.text()
    const { code } = JSON.parse(text) as { code?: string }
    return { said: code ?? 'signed in', status: answer.status, text, headers: [...answer.headers.keys()].sort() }
  }
}
const tries = async (person: Person, { browser = cookieBrowser(at.url), ...given }: Try & { browser?: Browser } = {}) => ({ ...await (await atThePage(browser))(person, given), browser })
async function wrongly(person: Person, times: number, { browser, ...given }: Try & { browser?: Browser } = {}) {
  const post = await atThePage(browser)
  const said = []
  for (let n = 0; n < times; n += 1) said.push((await post(person, { password: `wrong ${n}`, ...given })).said)
  return said
}

test('P42 five wrong guesses are free, the next waits, the right password comes in after the wait, and then all is forgotten', async () => {
  const person = await at.newStaff()
  later(0)
  assert.deepEqual(await wrongly(person, 7), [...Array.from({ length: 5 }, () => 'wrong_sign_in'), 'too_many', 'too_many'])
  assert.equal((await tries(person)).said, 'too_many', 'not even the right one while it waits: it would tell that it is right')
  later(1000)
  assert.equal((await tries(person)).said, 'signed in')
  later(60_000)
  assert.deepEqual(await wrongly(person, 5), Array.from({ length: 5 }, () => 'wrong_sign_in'))
})

test('P42 a wait is never longer than five minutes, however long somebody guesses', async () => {
  const person = await at.newStaff()
  for (let n = 0; n < 20; n += 1) {
    assert.deepEqual(await wrongly(person, 1), ['wrong_sign_in'])
    later(5 * 60_000)
  }
  await wrongly(person, 1)
  later(5 * 60_000)
  assert.equal((await tries(person)).said, 'signed in')
})

test('P42 one account is one account, however its name is written', async () => {
  const person = await at.newStaff()
  later(0)
  const names = [person.username.toUpperCase(), ` ${person.username} `, person.username.replace('p', 'ｐ'), person.username.replace('e', 'ｅ'), `\u3000${person.username}`]
  for (const username of names) assert.equal((await tries(person, { username, password: 'wrong' })).said, 'wrong_sign_in', username)
  assert.equal((await tries(person)).said, 'too_many')
})

test('P42 who guesses from elsewhere keeps nobody waiting at home', async () => {
  const person = await at.newStaff()
  later(0)
  assert.equal((await wrongly(person, 30, { from: network(1) })).filter((said) => said === 'too_many').length, 25)
  assert.equal((await tries(person, { from: network(1).replace(/7$/, '200') })).said, 'too_many', 'the network waits, not the one machine')
  assert.equal((await tries(person)).said, 'signed in')
})

test('P42 many networks together wait, too; a browser that its owner has used comes in all the same', async () => {
  const person = await at.newStaff()
  const { browser } = await tries(person, { from: home })
  later(60_000)
  const said = []
  const post = await atThePage()
  for (let n = 0; n < 60; n += 1) said.push((await post(person, { from: network(n), password: 'wrong' })).said)
  assert.equal(said.filter((one) => one === 'wrong_sign_in').length, 50)
  assert.equal((await tries(person, { from: '198.51.100.1' })).said, 'too_many')
  assert.equal((await tries(person, { from: home, browser })).said, 'signed in')
})

test('P42 a known browser is its own account’s, cannot be made up, ends, and guesses no better than others', async () => {
  const [person, other] = [await at.newStaff(), await at.newStaff()]
  const { browser } = await tries(person)
  const cookie = browser.jar.get('__Secure-known')!
  assert.equal(cookie.path, '/oauth/interaction')
  later(60_000)
  assert.deepEqual((await wrongly(person, 6, { browser })).at(-1), 'too_many')
  assert.equal((await wrongly(other, 6, { browser })).at(-1), 'too_many', 'for another account it is any browser')
  assert.equal((await tries(other)).said, 'too_many', 'and that account’s home waits')
  const third = await at.newStaff()
  const fresh = (await tries(third, { from: network(500) })).browser
  later(60_000)
  await wrongly(third, 5)
  const kept = fresh.jar.get('__Secure-known')!
  const bytes = Buffer.from(kept.value, 'base64url')
  bytes[bytes.length - 1]! ^= 1
  fresh.jar.set('__Secure-known', { ...kept, value: bytes.toString('base64url') })
  assert.equal((await tries(third, { browser: fresh })).said, 'too_many', 'changed')
  fresh.jar.set('__Secure-known', kept)
  assert.equal((await tries(third, { browser: fresh })).said, 'signed in')
})

test('P42 a known and an unknown name, a wrong password, a wrong code, and somebody who has left: the same answer for the same work', async () => {
  const [person, left] = [await at.newStaff(), await at.newStaff()]
  await at.must('updateStaffRoles', at.staff.here.administrator, { params: { member: at.here.id, staff: left.id }, body: { roles: [] } })
  const answers = []
  for (const given of [{ password: 'wrong' }, { code: '000000' }, { password: 'wrong', code: '000000' }, { username: 'nobody-is-called-this' }, { username: '' }, { username: left.username, password: left.password, code: left.code() }]) {
    const before = computed.length
    const { status, text, headers } = await tries(person, given)
    answers.push({ status, text, headers, work: computed.slice(before) })
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  assert.deepEqual(answers[0]!.work, ['argon2id 19456 2 1'])
  assert.equal(`${answers[0]!.status} ${JSON.parse(answers[0]!.text).code}`, '401 wrong_sign_in')
})

test('P42 known and unknown names wait alike', async () => {
  const person = await at.newStaff()
  later(0)
  assert.deepEqual(await wrongly(person, 8, { from: network(600) }), await wrongly(person, 8, { from: network(601), username: 'nobody-at-all' }))
})

test('P20 P42 wrong words are refused alike: unknown, another’s, of another member, in another order, none', async () => {
  const { citizen } = await at.start()
  const { words } = await at.must('createPhrase', citizen, { params: { member: at.here.id } }) as { words: string[] }
  const comeBack = async (phrase: string, member = at.here.id) => {
    const { status, body, headers } = await at.call('returnWithPhrase', at.nobody, { params: { member }, body: { phrase } })
    return { status, body, headers: [...headers.keys()].filter((name) => name !== 'keep-alive').sort() }
  }
  const answers = [await comeBack('en to tre fire fem seks syv otte ni ti elleve tolv tretten'), await comeBack(words.toReversed().join(' ')), await comeBack(words.join(' '), at.there.id), await comeBack(words.slice(1).join(' ')), await comeBack('???')]
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  assert.equal(answers[0]!.body.code, 'wrong_phrase')
  assert.equal((await comeBack(words.join(' '))).status, 200)
})

test('P20 P42 guesses at words are twenty a minute for a network, at whichever door, and other networks go on', async () => {
  const world = await openPartnerWorld({ limitFactor: 1, settings: { TRUSTED_PROXIES: '127.0.0.1/32' } })
  const guess = async (from: string) => {
    const answer = await fetch(`${world.url}/api/members/${world.here.id}/return`, { method: 'POST', headers: { 'content-type': 'application/json', origin: world.url, 'x-forwarded-for': from }, body: JSON.stringify({ phrase: 'en to tre' }) })
    return (await answer.json() as { code: string }).code
  }
  const said = []
  for (let n = 0; n < 21; n += 1) said.push(await guess(`192.0.2.${n + 1}`))
  assert.deepEqual(said, [...Array.from({ length: 20 }, () => 'wrong_phrase'), 'too_many'])
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow(await world.addressFor({ login_hint: `member:${world.here.id}`, code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' }))
  const atTheOtherDoor = await browser.go(`${url.pathname}/phrase`, { method: 'POST', headers: { 'x-forwarded-for': '192.0.2.200' }, json: { member: world.here.id, phrase: 'en to tre' } })
  assert.equal((await atTheOtherDoor.json() as { code: string }).code, 'too_many')
  assert.equal(await guess('192.0.3.1'), 'wrong_phrase')
  await world.close()
})

test('P42 a network is told apart by a hash that says nothing, and after an hour by another', () => {
  later(24 * 60 * 60_000)
  const [one, same, other] = ['192.0.2.1', '192.0.2.99', '192.0.3.1'].map((ip) => prefixHash({ ip }))
  assert.equal(one, same)
  assert.notEqual(one, other)
  assert.equal(prefixHash({ ip: '2001:db8:1:2::1' }), prefixHash({ ip: '2001:db8:1:2:ffff::9' }))
  assert.notEqual(prefixHash({ ip: '2001:db8:1:2::1' }), prefixHash({ ip: '2001:db8:1:3::1' }))
  assert.equal(prefixHash({ ip: '::ffff:192.0.2.7' }), one)
  assert.doesNotMatch(one!, /192|\./)
  later(60 * 60_000 - 1)
  assert.equal(prefixHash({ ip: '192.0.2.1' }), one)
  later(1)
  assert.notEqual(prefixHash({ ip: '192.0.2.1' }), one)
})

test('P42 no address is kept: not in the database, the key store, a log or anything else on the disk', async () => {
  const network = '127.13.77'
  const address = `${network}.5`
  const world = await openWorld({ ownDatabase: true })
  const { citizen } = await world.start()
  await world.app.close()
  const served = await serve(world)
  const from = (path: string, json: object, cookie = '') => new Promise<number>((settle, fail) => {
    const asked = request(`${world.url}${path}`, { method: 'POST', localAddress: address, family: 4, headers: { 'content-type': 'application/json', origin: world.url, 'x-app': 'citizen', 'x-forwarded-for': address, forwarded: `for=${address}`, cookie } }, (answer) => { answer.resume().on('end', () => settle(answer.statusCode!)) })
    asked.on('error', fail)
    asked.end(JSON.stringify(json))
  })
  try {
    for (let n = 0; n < 20; n += 1) await from(`/api/members/${world.here.id}/return`, { phrase: 'en to tre' })
    assert.equal(await from(`/api/members/${world.here.id}/return`, { phrase: 'en to tre' }), 429)
    assert.equal(await from(`/api/members/${world.here.id}/phrase`, {}, citizen.cookie), 200)
    for (const path of ['/oauth/token', '/oauth/interaction/x/password', '/workplace/sign-in', '/%']) await from(path, {})
  } finally {
    await served.end()
  }
  const forms = [network, Buffer.from(network, 'utf16le'), Buffer.from(network).toString('hex')]
  const files = readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  assert.ok(files.length > 100)
  assert.deepEqual(files.filter((file) => { const bytes = readFileSync(file); return forms.some((form) => bytes.includes(form)) }), [])
  assert.ok(!served.output().includes(network))
  world.vault.close()
  await world.database.drop()
})
