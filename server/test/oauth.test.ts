import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import * as client from 'openid-client'
import { setClock } from '../src/platform/clock.ts'
import { cookieBrowser } from './browser.ts'
import { query, type TestDatabase } from './database.ts'
import { cutOff, holdAnswer, unpack, writeMessages } from './extracts.ts'
import { byPassword, openPartnerWorld, type Partner, type Person, withPkce } from './thirdparty.ts'

let world: Partner
before(async () => { world = await openPartnerWorld() })
after(() => world.close())
afterEach(() => setClock(null))

async function signInToWorkplace(person: Person, wrong: Partial<{ password: string; code: string }> = {}) {
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in?return=/workplace/desk')
  assert.match(url.pathname, /^\/oauth\/interaction\//)
  const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', json: { username: person.username, password: person.password, code: person.code(), ...wrong } })
  return { browser, answer, url }
}

test('P42 staff sign in with code and PKCE, and the browser is left with a session cookie and no token', async () => {
  const person = await world.newStaff()
  const { browser, answer } = await signInToWorkplace(person)
  assert.equal(answer.status, 200, await answer.clone().text())
  const { redirect } = await answer.json() as { redirect: string }
  const back = await browser.go(redirect)
  const callback = await browser.go(back.headers.get('location')!)
  assert.equal(callback.status, 303)
  assert.equal(callback.headers.get('location'), '/workplace/desk')
  const cookie = callback.headers.getSetCookie().find((one) => one.startsWith('__Host-work='))!
  assert.match(cookie, /; Path=\/; HttpOnly; Secure; SameSite=Strict/)
  const session = await (await browser.go('/api/session', { headers: { 'x-app': 'workplace' } })).json() as { account: string }
  assert.equal(session.account, person.id)
  const out = await browser.go('/api/session/end', { method: 'POST', json: {}, headers: { 'x-app': 'workplace' } })
  assert.equal(out.status, 204)
  assert.equal(((await (await browser.go('/api/session', { headers: { 'x-app': 'workplace' } })).json()) as { kind: string }).kind, 'nobody')
  const { rows } = await query((world.database as TestDatabase).superuser, 'select kind from oidc.item where account_id = $1', [`staff:${person.id}`])
  assert.deepEqual(rows, [], 'the OAuth server remembers nothing of it')
})

test('P42 sign-in returns to pages of the workplace only', async () => {
  for (const [asked, back] of [
    ['/workplace/m/x?a=b#c', '/workplace/m/x?a=b#c'], ['https://evil.example/workplace', '/workplace'], ['//evil.example/workplace', '/workplace'], ['/\\evil.example', '/workplace'], ['/workplace/../api/session', '/workplace'],
    ['/workplace/%2e%2e/api', '/workplace'], ['/workplaces', '/workplace'], ['/workplace/sign-in?return=/workplace', '/workplace'], ['javascript:alert(1)', '/workplace'],
  ] as const) {
    const browser = cookieBrowser(world.url)
    const { url } = await browser.follow(`/workplace/sign-in?return=${encodeURIComponent(asked)}`)
    const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', json: byPassword(await world.newStaff())[1] })
    const { redirect } = await answer.json() as { redirect: string }
    const callback = await browser.go((await browser.go(redirect)).headers.get('location')!)
    assert.equal(callback.headers.get('location'), back, asked)
  }
})

test('P42 the sign-in page answers its own browser and its own pages only', async () => {
  const person = await world.newStaff()
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in')
  const post = (through: typeof browser, headers: Record<string, string> = {}) => through.go(`${url.pathname}/password`, { method: 'POST', headers, json: byPassword(person)[1] }).then(async (answer) => (await answer.json() as { code: string }).code)
  assert.equal(await post(browser, { origin: 'https://evil.example' }), 'wrong_origin')
  assert.equal(await post(browser, { origin: '' }), 'wrong_origin')
  assert.equal(await post(cookieBrowser(world.url)), 'link_used')
  assert.equal((await browser.go(url.pathname.replace(/[^/]+$/, 'x'.repeat(21)) + '/details')).status, 410)
})

test('P42 a wrong password, a wrong code and a used code are refused alike', async () => {
  const person = await world.newStaff()
  for (const wrong of [{ password: 'not the password' }, { code: '000000' }]) {
    const { answer } = await signInToWorkplace(person, wrong)
    assert.equal(`${answer.status} ${((await answer.json()) as { code: string }).code}`, '401 wrong_sign_in')
  }
  const code = person.code()
  assert.equal((await signInToWorkplace(person, { code })).answer.status, 200)
  assert.equal((await signInToWorkplace(person, { code })).answer.status, 401)
})

test('P42 an app of someone else’s reads what its scopes allow and no more; a code used twice kills its tokens', async () => {
  const { verifier, state, challenge } = await withPkce()
  const callback = await world.authorise(await world.newStaff(), { state, ...challenge })
  assert.equal(callback.searchParams.get('iss'), world.issuer)
  const config = await world.thirdParty()
  const tokens = await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state })
  assert.equal(await world.statusOf(tokens.access_token), 200)
  assert.equal((await world.read(`/api/members/${world.here.id}/inbox`, tokens.access_token)).status, 403)
  assert.equal((await world.read(`/api/members/${world.there.id}/queue`, tokens.access_token)).status, 403)
  await assert.rejects(client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state }))
  assert.equal(await world.statusOf(tokens.access_token), 401)
})

test('P42 losing every role ends all of a person’s access', async () => {
  const { person, tokens } = await world.letIn()
  assert.equal(await world.statusOf(tokens.access_token), 200)
  await world.must('updateStaffRoles', world.staff.here.administrator, { params: { member: world.here.id, staff: person.id }, body: { roles: [] } })
  assert.equal(await world.statusOf(tokens.access_token), 401)
})

test('P42 the discovery document says what there is', async () => {
  for (const path of ['/oauth/.well-known/openid-configuration', '/.well-known/oauth-authorization-server/oauth']) {
    const document = await (await fetch(`${world.url}${path}`)).json() as Record<string, unknown>
    assert.equal(document.issuer, `${world.url}/oauth`)
    assert.deepEqual(document.code_challenge_methods_supported, ['S256'])
    assert.deepEqual(document.response_types_supported, ['code'])
    assert.ok(String(document.pushed_authorization_request_endpoint).startsWith(world.url))
  }
})

test('P42 a citizen lets an app in with their words, at their own member', async () => {
  const { citizen } = await world.start()
  const { words } = await world.must('createPhrase', citizen, { params: { member: world.here.id } })
  const { verifier, state, challenge } = await withPkce()
  const way = () => ['phrase', { member: world.here.id, phrase: words.join(' ') }] as const
  const callback = await world.authoriseBy(way, { state, scope: 'openid citizen.profile work.queue', login_hint: `member:${world.here.id}`, ...challenge })
  const tokens = await client.authorizationCodeGrant(await world.thirdParty(), callback, { pkceCodeVerifier: verifier, expectedState: state })
  assert.equal((await world.read(`/api/members/${world.here.id}/profile`, tokens.access_token)).status, 200)
  assert.equal((await world.read(`/api/members/${world.there.id}/profile`, tokens.access_token)).status, 403)
  assert.equal((await world.read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 403)
  const newWords = await fetch(`${world.url}/api/members/${world.here.id}/phrase`, { method: 'POST', headers: { authorization: `Bearer ${tokens.access_token}` } })
  assert.equal(newWords.status, 403, 'words to come back with are no app’s')
  const userinfo = await fetch(`${world.url}/oauth/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } })
  assert.deepEqual(Object.keys(await userinfo.json() as object), ['sub'])
})

test('P61 P42 an app gets the extract of who let it in with the scope for it, and with no other', async () => {
  const { citizen, conversation } = await world.start()
  const { words } = await world.must('createPhrase', citizen, { params: { member: world.here.id } })
  const way = () => ['phrase', { member: world.here.id, phrase: words.join(' ') }] as const
  const path = `/api/members/${world.here.id}/my/extracts`
  const tokenFor = async (scope: string) => {
    const { verifier, state, challenge } = await withPkce()
    const callback = await world.authoriseBy(way, { state, scope, login_hint: `member:${world.here.id}`, ...challenge })
    return (await client.authorizationCodeGrant(await world.thirdParty(), callback, { pkceCodeVerifier: verifier, expectedState: state })).access_token
  }
  const ask = (token: string) => fetch(`${world.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: '{}' })
  const [less, enough] = [await tokenFor('openid citizen.profile'), await tokenFor('openid citizen.extract')]
  assert.equal((await ask(less)).status, 403)
  const { link } = await (await ask(enough)).json() as { link: string }
  assert.equal((await world.read(link, less)).status, 403)
  assert.equal((await fetch(`${world.url}${link}`, { headers: { cookie: citizen.cookie } })).status, 410, 'a link of an app’s is not the browser’s')
  const answer = await world.read(link, enough)
  assert.equal(answer.status, 200)
  assert.equal(unpack(new Uint8Array(await answer.arrayBuffer())).data.person.id, citizen.account)
  assert.equal((await world.read(link, enough)).status, 410)

  // Whoever takes an app's token back takes it from what the app is just being sent, too (RFC 7009).
  await writeMessages(world.world, conversation, 4000, 900)
  const { link: long } = await (await ask(enough)).json() as { link: string }
  const held = await holdAnswer(`${world.url}${long}`, { authorization: `Bearer ${enough}` })
  assert.equal(held.statusCode, 200)
  await client.tokenRevocation(await world.thirdParty(), enough)
  await cutOff(held)
})

test('P62 P42 who erased everything leaves nothing with apps: neither tokens nor grants, sessions or words to come back with', async () => {
  const { citizen } = await world.start()
  const { words } = await world.must('createPhrase', citizen, { params: { member: world.here.id } })
  const { verifier, state, challenge } = await withPkce()
  const callback = await world.authoriseBy(() => ['phrase', { member: world.here.id, phrase: words.join(' ') }] as const, { state, scope: 'openid citizen.profile', login_hint: `member:${world.here.id}`, ...challenge })
  const { access_token: token } = await client.authorizationCodeGrant(await world.thirdParty(), callback, { pkceCodeVerifier: verifier, expectedState: state })
  const path = `/api/members/${world.here.id}/profile`
  const kept = async () => {
    const { superuser } = world.database as TestDatabase
    const [items, sessions] = [await query(superuser, 'select kind from oidc.item where account_id like $1', [`%${citizen.account}%`]), await query(superuser, 'select 1 from identity.session where account_id = $1', [citizen.account])]
    return [items.rowCount! > 0, sessions.rowCount! > 0]
  }
  assert.deepEqual([(await world.read(path, token)).status, ...(await kept())], [200, true, true])
  await world.must('eraseEverything', citizen, { params: { member: world.here.id } })
  assert.deepEqual([(await world.read(path, token)).status, ...(await kept())], [401, false, false])
  assert.equal((await world.call('returnWithPhrase', world.nobody, { params: { member: world.here.id }, body: { phrase: words.join(' ') } })).code, 'wrong_phrase')
})

test('P42 an app that was let in cannot make itself a way in that outlasts it', async () => {
  const post = (path: string, token: string) => fetch(`${world.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: '{"label":"x","response":{}}' }).then(({ status }) => status)
  const { tokens } = await world.letIn({ scope: 'openid session' })
  assert.equal((await world.read('/api/staff/me', tokens.access_token)).status, 200)
  for (const path of ['/api/staff/me/passkeys/begin', '/api/staff/me/passkeys/finish']) assert.equal(await post(path, tokens.access_token), 403, path)
})
