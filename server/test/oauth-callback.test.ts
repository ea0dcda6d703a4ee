import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { now, setClock } from '../src/platform/clock.ts'
import { cookieBrowser } from './browser.ts'
import { byPassword, openPartnerWorld, type Partner } from './thirdparty.ts'

/** The workplace's own sign-in, attacked at the address that people come back to (RFC 9700 §4.4, §4.5, §4.7). */
let at: Partner
before(async () => { at = await openPartnerWorld() })
after(() => at.close())
afterEach(() => setClock(null))

/** A sign-in that has been answered: its browser, and the address that it is sent back to. */
async function answered() {
  const browser = cookieBrowser(at.url)
  const person = await at.newStaff()
  const { url } = await browser.follow('/workplace/sign-in')
  const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', json: byPassword(person)[1] })
  const { redirect } = await answer.json() as { redirect: string }
  const back = new URL((await browser.go(redirect)).headers.get('location')!)
  assert.equal(back.pathname, '/workplace/callback')
  return { browser, back, person }
}
type Browser = ReturnType<typeof cookieBrowser>
const changed = (url: URL, change: (query: URLSearchParams) => void): string => {
  const copy = new URL(url)
  change(copy.searchParams)
  return copy.href
}
async function signsNobodyIn(browser: Browser, address: string, why: string): Promise<void> {
  const answer = await browser.go(address)
  assert.equal(`${answer.status} ${answer.headers.get('location')}`, '303 /workplace?signed-in=failed', why)
  assert.ok(!browser.jar.has('__Host-work'), why)
  assert.ok(!browser.jar.has('__Host-signing-in'), `${why}: the try is over`)
}

const tricks: Record<string, (query: URLSearchParams) => void> = {
  'no state': (query) => query.delete('state'), 'another state': (query) => query.set('state', 'x'.repeat(43)), 'an empty state': (query) => query.set('state', ''), 'two states': (query) => query.append('state', 'x'),
  'no iss': (query) => query.delete('iss'), 'iss of another server': (query) => query.set('iss', 'https://evil.example/oauth'), 'iss with a slash': (query) => query.set('iss', `${query.get('iss')}/`), 'two iss': (query) => query.append('iss', 'https://evil.example'),
  'no code': (query) => query.delete('code'), 'another code': (query) => query.set('code', 'x'.repeat(43)), 'two codes': (query) => query.append('code', 'x'), 'an error': (query) => { query.delete('code'); query.set('error', 'access_denied') },
  'a token in the address': (query) => { query.delete('code'); query.set('access_token', 'x'.repeat(43)) }, 'an ID token in the address': (query) => query.set('id_token', 'a.b.c'),
}
for (const [name, change] of Object.entries(tricks)) {
  test(`P42 coming back with ${name} signs nobody in`, async () => {
    const { browser, back } = await answered()
    await signsNobodyIn(browser, changed(back, change), name)
    await signsNobodyIn(browser, back.href, `${name}: the browser has one try`)
  })
}

test('P42 an address from somebody else’s sign-in is nothing in this browser: state, code and all', async () => {
  const [own, theirs] = [await answered(), await answered()]
  await signsNobodyIn(own.browser, theirs.back.href, 'all of it')
  await signsNobodyIn(cookieBrowser(at.url), theirs.back.href, 'a browser that never began')
  const [next, injected] = [await answered(), await answered()]
  await signsNobodyIn(next.browser, changed(next.back, (query) => query.set('code', injected.back.searchParams.get('code')!)), 'a code of another sign-in under its own state')
  const { browser, back } = await answered()
  assert.equal((await browser.go(back.href)).headers.get('location'), '/workplace')
  assert.ok(browser.jar.has('__Host-work'), 'the control: an honest one comes through')
})

test('P42 a code of another app’s is nothing here, whoever it was given for', async () => {
  const { callback } = await at.letIn()
  const { browser, back } = await answered()
  await signsNobodyIn(browser, changed(back, (query) => query.set('code', callback.searchParams.get('code')!)), 'mix-up')
})

test('P42 the sealed note of a sign-in is its browser’s, cannot be changed, and lasts ten minutes', async () => {
  const { browser, back } = await answered()
  const note = browser.jar.get('__Host-signing-in')!
  const flipped = Buffer.from(note.value, 'base64url')
  flipped[flipped.length >> 1]! ^= 1
  browser.jar.set('__Host-signing-in', { ...note, value: flipped.toString('base64url') })
  await signsNobodyIn(browser, back.href, 'changed')
  const late = await answered()
  const then = now().getTime() + 10 * 60_000 + 1000
  setClock(() => new Date(then))
  await signsNobodyIn(late.browser, late.back.href, 'late')
})
