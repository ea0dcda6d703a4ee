import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from 'openid-client'
import { TOTP } from 'otpauth'
import { setClock } from '../src/platform/clock.ts'
import { cookieBrowser } from './browser.ts'
import { query, type TestDatabase } from './database.ts'
import { openWorld, type World } from './world.ts'

const app = { client_id: 'third-party', client_name: 'Another app', redirect_uris: ['http://127.0.0.1:9/callback'], scopes: ['session', 'work.queue', 'citizen.profile'] }
const other = { ...app, client_id: 'yet-another' }
let world: World
before(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'socialspace-clients-')), 'clients.json')
  writeFileSync(file, JSON.stringify([app, other]))
  world = await openWorld({ settings: { OAUTH_CLIENTS_FILE: file } })
})
after(() => world.close())
afterEach(() => setClock(null))

let people = 0
async function newStaff() {
  people += 1
  const person = { username: `person${people}`, password: world.app.modules.identity.suggestPassword() }
  const { id, totp } = await world.app.modules.identity.addStaff({ ...person, name: 'Navn', alias: 'Alias', title: { da: '', en: '' }, roles: [{ member: world.here.id, role: 'counsellor' }] })
  return { id, ...person, code: () => new TOTP({ secret: totp }).generate() }
}
type Person = Awaited<ReturnType<typeof newStaff>>

async function signInToWorkplace(person: Person, wrong: Partial<{ password: string; code: string }> = {}) {
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in?return=/workplace/desk')
  assert.match(url.pathname, /^\/oauth\/interaction\//)
  const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', json: { username: person.username, password: person.password, code: person.code(), ...wrong } })
  return { browser, answer, url }
}

test('P42 staff sign in with code and PKCE, and the browser is left with a session cookie and no token', async () => {
  const person = await newStaff()
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
    const answer = await browser.go(`${url.pathname}/password`, { method: 'POST', json: byPassword(await newStaff())[1] })
    const { redirect } = await answer.json() as { redirect: string }
    const callback = await browser.go((await browser.go(redirect)).headers.get('location')!)
    assert.equal(callback.headers.get('location'), back, asked)
  }
})

test('P42 the sign-in page answers its own browser and its own pages only', async () => {
  const person = await newStaff()
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in')
  const post = (through: typeof browser, headers: Record<string, string> = {}) => through.go(`${url.pathname}/password`, { method: 'POST', headers, json: byPassword(person)[1] }).then(async (answer) => (await answer.json() as { code: string }).code)
  assert.equal(await post(browser, { origin: 'https://evil.example' }), 'wrong_origin')
  assert.equal(await post(browser, { origin: '' }), 'wrong_origin')
  assert.equal(await post(cookieBrowser(world.url)), 'link_used')
  assert.equal((await browser.go(url.pathname.replace(/[^/]+$/, 'x'.repeat(21)) + '/details')).status, 410)
})

test('P42 a wrong password, a wrong code and a used code are refused alike', async () => {
  const person = await newStaff()
  for (const wrong of [{ password: 'not the password' }, { code: '000000' }]) {
    const { answer } = await signInToWorkplace(person, wrong)
    assert.equal(`${answer.status} ${((await answer.json()) as { code: string }).code}`, '401 wrong_sign_in')
  }
  const code = person.code()
  assert.equal((await signInToWorkplace(person, { code })).answer.status, 200)
  assert.equal((await signInToWorkplace(person, { code })).answer.status, 401)
})

async function thirdParty(id = app.client_id): Promise<client.Configuration> {
  return client.discovery(new URL(`${world.url}/oauth`), id, { id_token_signed_response_alg: 'ES256' }, client.None(), { execute: [client.allowInsecureRequests] })
}
const byPassword = (person: Person) => ['password', { username: person.username, password: person.password, code: person.code() }] as const
async function authorise(person: Person, parameters: Record<string, string>): Promise<URL> {
  return authoriseBy(() => byPassword(person), parameters)
}
async function authoriseBy(way: () => readonly [string, object], parameters: Record<string, string>): Promise<URL> {
  const browser = cookieBrowser(world.url)
  const begun = await browser.follow(client.buildAuthorizationUrl(await thirdParty(), { redirect_uri: app.redirect_uris[0]!, scope: 'openid work.queue', ...parameters }).href)
  if (!begun.url.pathname.startsWith('/oauth/interaction/')) return begun.url
  const [name, given] = way()
  let answer = await browser.go(`${begun.url.pathname}/${name}`, { method: 'POST', json: given })
  let { redirect } = await answer.json() as { redirect: string }
  const second = await browser.follow(redirect)
  const details = await (await browser.go(`${second.url.pathname}/details`)).json() as { needs: string; scopes: { scope: string }[] }
  assert.equal(details.needs, 'consent')
  answer = await browser.go(`${second.url.pathname}/consent`, { method: 'POST', json: {} })
  ;({ redirect } = await answer.json() as { redirect: string })
  return (await browser.follow(redirect)).url
}
async function withPkce() {
  const verifier = client.randomPKCECodeVerifier()
  return { verifier, state: client.randomState(), challenge: { code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' } }
}
const read = (path: string, token: string) => fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${token}` } })

test('P42 an app of someone else’s reads what its scopes allow and no more; a code used twice kills its tokens', async () => {
  const person = await newStaff()
  const { verifier, state, challenge } = await withPkce()
  const callback = await authorise(person, { state, ...challenge })
  assert.equal(callback.searchParams.get('iss'), `${world.url}/oauth`)
  const config = await thirdParty()
  const tokens = await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state })
  assert.equal((await read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 200)
  assert.equal((await read(`/api/members/${world.here.id}/inbox`, tokens.access_token)).status, 403)
  assert.equal((await read(`/api/members/${world.there.id}/queue`, tokens.access_token)).status, 403)
  await assert.rejects(client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state }))
  assert.equal((await read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 401)
})

test('P42 revoking a token ends it, and losing every role ends all of a person’s access', async () => {
  const person = await newStaff()
  const { verifier, state, challenge } = await withPkce()
  const config = await thirdParty()
  const tokens = await client.authorizationCodeGrant(config, await authorise(person, { state, ...challenge }), { pkceCodeVerifier: verifier, expectedState: state })
  const queue = () => read(`/api/members/${world.here.id}/queue`, tokens.access_token).then(({ status }) => status)
  assert.equal(await queue(), 200)
  await world.must('updateStaffRoles', world.staff.here.administrator, { params: { member: world.here.id, staff: person.id }, body: { roles: [] } })
  assert.equal(await queue(), 401)
})

test('P42 no PKCE, plain PKCE, and another redirect address are refused', async () => {
  const person = await newStaff()
  const { challenge, state } = await withPkce()
  const none = await authorise(person, { state })
  assert.equal(none.searchParams.get('error'), 'invalid_request')
  const plain = await authorise(person, { state, code_challenge: challenge.code_challenge, code_challenge_method: 'plain' })
  assert.equal(plain.searchParams.get('error'), 'invalid_request')
  const browser = cookieBrowser(world.url)
  const elsewhere = client.buildAuthorizationUrl(await thirdParty(), { redirect_uri: 'http://127.0.0.1:9/callback/other', scope: 'openid', state, ...challenge })
  const { answer, url } = await browser.follow(elsewhere.href)
  assert.equal(url.origin, world.url)
  assert.equal(answer.status, 400)
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

test('P42 a code is good for its own client, verifier and address', async () => {
  for (const wrong of ['client', 'verifier', 'no verifier', 'address']) {
    const { verifier, state, challenge } = await withPkce()
    const code = (await authorise(await newStaff(), { state, ...challenge })).searchParams.get('code')!
    const body = {
      grant_type: 'authorization_code', code, client_id: wrong === 'client' ? other.client_id : app.client_id, redirect_uri: wrong === 'address' ? 'http://127.0.0.1:9/elsewhere' : app.redirect_uris[0]!,
      ...(wrong !== 'no verifier' && { code_verifier: wrong === 'verifier' ? client.randomPKCECodeVerifier() : verifier }),
    }
    const answer = await fetch(`${world.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(body) })
    assert.equal(`${answer.status} ${((await answer.json()) as { error: string }).error}`, '400 invalid_grant', wrong)
  }
})

test('P42 what is no living access token opens nothing', async () => {
  const person = await newStaff()
  const { verifier, state, challenge } = await withPkce()
  const tokens = await client.authorizationCodeGrant(await thirdParty(), await authorise(person, { state, ...challenge }), { pkceCodeVerifier: verifier, expectedState: state })
  const [, payload] = tokens.id_token!.split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const token of [tokens.id_token!, `${part({ alg: 'none' })}.${payload}.`, `${part({ alg: 'HS256' })}.${payload}.AAAA`, `${tokens.access_token}x`, tokens.access_token.slice(1), 'x'.repeat(43)]) {
    assert.equal((await read(`/api/members/${world.here.id}/queue`, token)).status, 401)
  }
  assert.equal((await read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 200)
  setClock(() => new Date(Date.now() + 10 * 60_000 + 1000))
  assert.equal((await read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 401)
})

test('P42 a refresh token is used once; used again, all that came of it dies', async () => {
  const person = await newStaff()
  const config = await thirdParty()
  const { verifier, state, challenge } = await withPkce()
  const first = await client.authorizationCodeGrant(config, await authorise(person, { state, scope: 'openid offline_access work.queue', prompt: 'consent', ...challenge }), { pkceCodeVerifier: verifier, expectedState: state })
  const second = await client.refreshTokenGrant(config, first.refresh_token!)
  assert.notEqual(second.refresh_token, first.refresh_token)
  assert.equal((await read(`/api/members/${world.here.id}/queue`, second.access_token)).status, 200)
  await assert.rejects(client.refreshTokenGrant(config, first.refresh_token!), { error: 'invalid_grant' })
  assert.equal((await read(`/api/members/${world.here.id}/queue`, second.access_token)).status, 401)
  await assert.rejects(client.refreshTokenGrant(config, second.refresh_token!), { error: 'invalid_grant' })
})

test('P42 a token bound to a key is nothing without the key, and a proof is good once', async () => {
  const person = await newStaff()
  const config = await thirdParty()
  const key = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))
  const { verifier, state, challenge } = await withPkce()
  const tokens = await client.authorizationCodeGrant(config, await authorise(person, { state, ...challenge }), { pkceCodeVerifier: verifier, expectedState: state }, undefined, { DPoP: key })
  const queue = new URL(`${world.url}/api/members/${world.here.id}/queue`)
  let shown: Headers | undefined
  config[client.customFetch] = (address, options) => { shown = new Headers(options.headers); return fetch(address, options as RequestInit) }
  assert.equal((await client.fetchProtectedResource(config, tokens.access_token, queue, 'GET', null, undefined, { DPoP: key })).status, 200)
  assert.equal((await fetch(queue, { headers: shown! })).status, 401)
  assert.equal((await read(queue.pathname, tokens.access_token)).status, 401)
  const stranger = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))
  assert.equal(await client.fetchProtectedResource(config, tokens.access_token, queue, 'GET', null, undefined, { DPoP: stranger }).then(({ status }) => status, (error: { status?: number }) => error.status), 401)
})

test('P42 a citizen lets an app in with their words, at their own member', async () => {
  const { citizen } = await world.start()
  const { words } = await world.must('createPhrase', citizen, { params: { member: world.here.id } })
  const { verifier, state, challenge } = await withPkce()
  const way = () => ['phrase', { member: world.here.id, phrase: words.join(' ') }] as const
  const callback = await authoriseBy(way, { state, scope: 'openid citizen.profile work.queue', login_hint: `member:${world.here.id}`, ...challenge })
  const tokens = await client.authorizationCodeGrant(await thirdParty(), callback, { pkceCodeVerifier: verifier, expectedState: state })
  assert.equal((await read(`/api/members/${world.here.id}/profile`, tokens.access_token)).status, 200)
  assert.equal((await read(`/api/members/${world.there.id}/profile`, tokens.access_token)).status, 403)
  assert.equal((await read(`/api/members/${world.here.id}/queue`, tokens.access_token)).status, 403)
  const userinfo = await fetch(`${world.url}/oauth/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } })
  assert.deepEqual(Object.keys(await userinfo.json() as object), ['sub'])
})
