import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import * as client from 'openid-client'
import { now, setClock } from '../src/platform/clock.ts'
import { cookieBrowser } from './browser.ts'
import { app, byPassword, openPartnerWorld, other, type Partner, redirect, web, withPkce } from './thirdparty.ts'

/** RFC 9700 §4 from outside: what a stranger may try with codes, PKCE, addresses and pushed requests. */
let at: Partner
before(async () => { at = await openPartnerWorld() })
after(() => at.close())
afterEach(() => setClock(null))

const later = (by: number) => { const then = now().getTime() + by; setClock(() => new Date(then)) }

/** A code that somebody let the app have, and what it is redeemed with. */
async function aCode(parameters: Record<string, string> = {}) {
  const { verifier, state, challenge } = await withPkce()
  const callback = await at.authorise(await at.newStaff(), { state, ...challenge, ...parameters })
  const code = callback.searchParams.get('code')!
  assert.ok(code, callback.href)
  const form = { grant_type: 'authorization_code', code, client_id: app.client_id, redirect_uri: redirect, code_verifier: verifier }
  return { form, redeem: (changed: Record<string, string | undefined> = {}) => at.post('/token', Object.entries({ ...form, ...changed }).filter((one): one is [string, string] => one[1] !== undefined)) }
}

test('P42 a code used twice kills what came of it: access token, refresh token, and what that was exchanged for', async () => {
  const { redeem } = await aCode({ scope: 'openid offline_access work.queue', prompt: 'consent' })
  const { body: first } = await redeem()
  const { body: second } = await at.post('/token', { grant_type: 'refresh_token', client_id: app.client_id, refresh_token: first.refresh_token! })
  for (const { access_token } of [first, second]) assert.equal(await at.statusOf(access_token!), 200)
  assert.equal((await redeem()).said, '400 invalid_grant')
  for (const { access_token, refresh_token } of [first, second]) {
    assert.equal(await at.statusOf(access_token!), 401)
    assert.equal((await at.post('/token', { grant_type: 'refresh_token', client_id: app.client_id, refresh_token: refresh_token! })).said, '400 invalid_grant')
  }
})

test('P42 of many who redeem a code at the same time one gets a token at most, and it is dead', async () => {
  const { redeem } = await aCode()
  const answers = await Promise.all(Array.from({ length: 6 }, () => redeem()))
  const good = answers.filter(({ status }) => status === 200)
  assert.ok(good.length <= 1, answers.map(({ said }) => said).join())
  for (const { said } of answers.filter(({ status }) => status !== 200)) assert.equal(said, '400 invalid_grant')
  for (const { body } of good) assert.equal(await at.statusOf(body.access_token!), 401)
})

test('P42 a code is good for its own client, verifier and address, for a minute; a wrong try gives nothing', async () => {
  const wrongs: Record<string, string | undefined>[] = [
    { client_id: other.client_id }, { client_id: web.client_id, redirect_uri: web.redirect_uris[0] }, { code_verifier: client.randomPKCECodeVerifier() }, { code_verifier: undefined }, { code_verifier: '' },
    { redirect_uri: `${redirect}/` }, { redirect_uri: `${redirect}?` }, { redirect_uri: 'http://127.0.0.1:10/callback' },
  ]
  const { redeem } = await aCode()
  for (const wrong of wrongs) assert.equal((await redeem(wrong)).said, '400 invalid_grant', JSON.stringify(wrong))
  assert.equal((await redeem({ redirect_uri: undefined })).said, '400 invalid_request')
  assert.equal((await redeem({ code: `${'x'.repeat(43)}` })).said, '400 invalid_grant')
  later(61_000)
  assert.equal((await redeem()).said, '400 invalid_grant')
})

test('P42 no PKCE, plain PKCE and half a challenge are refused, in the address and when pushed', async () => {
  const { challenge, verifier } = await withPkce()
  const none = { code_challenge: '', code_challenge_method: '' }
  for (const wrong of [none, { ...challenge, code_challenge_method: 'plain' }, { code_challenge: challenge.code_challenge, code_challenge_method: '' }, { code_challenge: '', code_challenge_method: 'S256' },
    { code_challenge: verifier.slice(0, 20), code_challenge_method: 'S256' }, { ...challenge, code_challenge_method: 's256' }, { ...challenge, code_challenge_method: 'S256 plain' }]) {
    const given = Object.fromEntries(Object.entries(wrong).filter(([, value]) => value !== '')) as Record<string, string>
    const answered = await at.authorise(await at.newStaff(), { state: 'x'.repeat(20), ...given })
    assert.equal(answered.searchParams.get('error'), 'invalid_request', JSON.stringify(given))
    assert.equal(answered.searchParams.get('code'), null)
    assert.equal((await at.post('/request', { client_id: app.client_id, response_type: 'code', redirect_uri: redirect, scope: 'openid', ...given })).said, '400 invalid_request', JSON.stringify(given))
  }
})

const push = async (more: Record<string, string>, id = app.client_id) => {
  const { body, status } = await at.post('/request', { client_id: id, response_type: 'code', redirect_uri: redirect, scope: 'openid work.queue', ...more })
  assert.equal(status, 201, JSON.stringify(body))
  return body.request_uri!
}
const pushedAddress = (request_uri: string, more: Record<string, string> = {}) => `${at.issuer}/auth?${new URLSearchParams({ client_id: app.client_id, request_uri, ...more })}`

test('P42 what was pushed cannot be changed in the address: not the challenge, the redirect or the scope', async () => {
  const [own, evil] = [await withPkce(), await withPkce()]
  const person = await at.newStaff()
  const request = await push(own.challenge)
  const callback = await at.through(pushedAddress(request, { ...evil.challenge, redirect_uri: 'https://evil.example/', scope: 'openid work.queue citizen.profile', state: 'other' }), () => byPassword(person))
  assert.equal(`${callback.origin}${callback.pathname}`, redirect)
  assert.equal(callback.searchParams.get('state'), null)
  const code = callback.searchParams.get('code')!
  const redeem = (code_verifier: string) => at.post('/token', { grant_type: 'authorization_code', client_id: app.client_id, redirect_uri: redirect, code, code_verifier })
  assert.equal((await redeem(evil.verifier)).said, '400 invalid_grant')
  const good = await redeem(own.verifier)
  assert.equal(good.body.scope, 'openid work.queue')
})

test('P42 a pushed request is its own client’s, used once, and never made up', async () => {
  const { challenge } = await withPkce()
  const asksAgain = async (address: string) => {
    const { url, answer } = await cookieBrowser(at.url).follow(address)
    return url.pathname.startsWith('/oauth/interaction/') ? 'asked' : url.origin === at.url ? String(answer.status) : url.searchParams.get('error')
  }
  const request = await push(challenge)
  const strange = await asksAgain(pushedAddress(request).replace(app.client_id, other.client_id))
  assert.notEqual(strange, 'asked')
  const person = await at.newStaff()
  assert.ok((await at.through(pushedAddress(request), () => byPassword(person))).searchParams.get('code'))
  assert.notEqual(await asksAgain(pushedAddress(request)), 'asked')
  assert.notEqual(await asksAgain(pushedAddress(`urn:ietf:params:oauth:request_uri:${'x'.repeat(43)}`)), 'asked')
  const late = await push(challenge)
  later(5 * 60_000)
  assert.notEqual(await asksAgain(pushedAddress(late)), 'asked')
})

test('P42 only the exact address is sent to: no other path, query, fragment, user, case, port, host or scheme, and not two', async () => {
  const exact = web.redirect_uris[0]!
  const tricks = [
    `${exact}/`, `${exact}/more`, `${exact}/../callback`, `${exact}/..%2fcallback`, `${exact}%2f`, `${exact}?a=b`, `${exact}?`, `${exact}#a`, `${exact}#`, 'https://app.example:443/callback', 'https://app.example:8443/callback',
    'https://user@app.example/callback', 'https://app.example@evil.example/callback', 'https://app.example.evil.example/callback', 'https://APP.example/callback', 'https://app.example/Callback', 'http://app.example/callback',
    'https://evil.example/callback', 'https://app.example./callback', '//app.example/callback', 'https:app.example/callback', 'https://app.example\\@evil.example/callback', 'https://app.example/%63allback', 'javascript:alert(1)',
    'data:text/html,x', `${exact}\u0000`, ` ${exact}`, `${exact} `, `${exact}\n`, 'https://*.example/callback', redirect, '', 'callback',
  ]
  const { challenge } = await withPkce()
  const query = (uri: string) => new URLSearchParams({ client_id: web.client_id, response_type: 'code', scope: 'openid', redirect_uri: uri, ...challenge })
  const ask = async (search: URLSearchParams) => {
    const answer = await fetch(`${at.issuer}/auth?${search}`, { redirect: 'manual' })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }
  for (const trick of tricks) {
    const { status, location, text } = await ask(query(trick))
    assert.equal(`${status} ${location}`, '400 null', JSON.stringify(trick))
    assert.doesNotMatch(text, /evil|<script|alert/, 'what was sent is not repeated')
    assert.equal((await at.post('/request', query(trick) as never)).status, 400, JSON.stringify(trick))
  }
  for (const two of [[exact, 'https://evil.example/'], ['https://evil.example/', exact], [exact, exact]]) {
    const search = query(two[0]!)
    search.append('redirect_uri', two[1]!)
    assert.equal(`${(await ask(search)).status} ${(await ask(search)).location}`, '400 null')
    assert.equal((await at.post('/request', [...search] as [string, string][])).status, 400)
  }
  assert.match((await ask(query(exact))).location!, /\/oauth\/interaction\//)
})

test('P42 an app on this machine may listen on any port of its loopback address, and nowhere else (RFC 8252 §7.3)', async () => {
  const { challenge } = await withPkce()
  const asked = async (redirect_uri: string) => (await fetch(`${at.issuer}/auth?${new URLSearchParams({ client_id: app.client_id, response_type: 'code', scope: 'openid', redirect_uri, ...challenge })}`, { redirect: 'manual' })).status
  assert.equal(await asked('http://127.0.0.1:50123/callback'), 303)
  for (const trick of ['http://localhost:9/callback', 'http://127.0.0.2:9/callback', 'http://[::1]:9/callback', 'https://127.0.0.1:9/callback', 'http://127.0.0.1:9/Callback', 'http://127.0.0.1:9@evil.example/callback', 'http://127.1:9/callback', 'http://2130706433:9/callback', 'http://127.0.0.1.evil.example:9/callback']) {
    assert.equal(await asked(trick), 400, trick)
  }
})

test('P42 nothing but code in the query: no implicit, hybrid, request object or foreign claims', async () => {
  const { challenge } = await withPkce()
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const unsigned = `${part({ alg: 'none' })}.${part({ iss: app.client_id, aud: at.issuer, client_id: app.client_id, redirect_uri: 'https://evil.example/' })}.`
  const base = { client_id: app.client_id, response_type: 'code', scope: 'openid', redirect_uri: redirect, state: 's', ...challenge }
  for (const [more, error] of [
    [{ response_type: 'token' }, 'unsupported_response_type'], [{ response_type: 'code id_token' }, 'unsupported_response_type'], [{ response_type: 'none' }, 'unsupported_response_type'], [{ request: unsigned }, 'request_not_supported'],
    [{ request_uri: 'https://evil.example/request' }, 'request_uri_not_supported'], [{ id_token_hint: unsigned }, 'invalid_request'], [{ scope: 'openid conversations' }, 'invalid_scope'],
  ] as [Record<string, string>, string][]) {
    const answer = await fetch(`${at.issuer}/auth?${new URLSearchParams({ ...base, ...more })}`, { redirect: 'manual' })
    const location = answer.headers.get('location')
    const said = location === null ? /<small>(\w+)/.exec(await answer.text())?.[1] : /[?&#]error=(\w+)/.exec(location)?.[1]
    assert.equal(said, error, `${JSON.stringify(more)}: ${location}`)
    assert.ok(location === null || location.startsWith(redirect), location ?? '')
  }
})

test('P42 the workplace’s own client is its own: no secret, another way of showing it, or a forged assertion opens the token endpoint', async () => {
  const form = { grant_type: 'authorization_code', code: 'x'.repeat(43), redirect_uri: `${at.url}/workplace/callback`, code_verifier: client.randomPKCECodeVerifier() }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'workplace', sub: 'workplace', aud: at.issuer, jti: 'x', exp: Math.floor(Date.now() / 1000) + 60 }
  const assertion = (alg: string) => ({ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: `${part({ alg })}.${part(claims)}.${alg === 'none' ? '' : 'AAAA'}` })
  const tries: [Record<string, string>, Record<string, string>?][] = [
    [{ client_id: 'workplace' }], [{ client_id: 'workplace', client_secret: '' }], [{ client_id: 'workplace', client_secret: 'x'.repeat(43) }], [{}, { authorization: `Basic ${Buffer.from('workplace:x').toString('base64')}` }],
    [{ client_id: 'workplace', ...assertion('none') }], [{ client_id: 'workplace', ...assertion('HS256') }], [{ ...assertion('ES256') }], [{ client_id: app.client_id, ...assertion('none') }],
  ]
  for (const [more, headers] of tries) {
    const { said } = await at.post('/token', { ...form, ...more }, headers)
    assert.match(said, /^40[01] invalid_(client|request)$/, JSON.stringify(more))
  }
})
