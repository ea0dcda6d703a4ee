import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from 'openid-client'
import { TOTP } from 'otpauth'
import { cookieBrowser } from './browser.ts'
import { openWorld, type World } from './world.ts'

const app = { client_id: 'third-party', client_name: 'Another app', redirect_uris: ['http://127.0.0.1:9/callback'], scopes: ['session', 'work.queue'] }
let world: World
before(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'socialspace-clients-')), 'clients.json')
  writeFileSync(file, JSON.stringify([app]))
  world = await openWorld({ settings: { OAUTH_CLIENTS_FILE: file } })
})
after(() => world.close())

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

async function thirdParty(): Promise<client.Configuration> {
  return client.discovery(new URL(`${world.url}/oauth`), app.client_id, { id_token_signed_response_alg: 'ES256' }, client.None(), { execute: [client.allowInsecureRequests] })
}
async function authorise(person: Person, parameters: Record<string, string>): Promise<URL> {
  const browser = cookieBrowser(world.url)
  const begun = await browser.follow(client.buildAuthorizationUrl(await thirdParty(), { redirect_uri: app.redirect_uris[0]!, scope: 'openid work.queue', ...parameters }).href)
  if (!begun.url.pathname.startsWith('/oauth/interaction/')) return begun.url
  let answer = await browser.go(`${begun.url.pathname}/password`, { method: 'POST', json: { username: person.username, password: person.password, code: person.code() } })
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
