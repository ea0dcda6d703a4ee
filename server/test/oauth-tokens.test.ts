import assert from 'node:assert/strict'
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { after, afterEach, before, test } from 'node:test'
import * as client from 'openid-client'
import { setClock } from '../src/platform/clock.ts'
import { sha256 } from '../src/platform/vault/index.ts'
import { app, openPartnerWorld, type Partner, withPkce } from './thirdparty.ts'

/** What is shown at the operations: access tokens, things that look like them, and proofs of possession (RFC 8725, RFC 9449). */
let at: Partner
before(async () => { at = await openPartnerWorld() })
after(() => at.close())
afterEach(() => setClock(null))

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A signed token of any header: with a private key by ES256, with a text by HMAC, with null by nobody. */
function jwt(header: object, payload: object, key: KeyObject | string | null): string {
  const text = `${part(header)}.${part(payload)}`
  const signature = key === null ? '' : typeof key === 'string' ? createHmac('sha256', key).update(text).digest('base64url') : sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `${text}.${signature}`
}

test('P42 what is no living access token opens nothing: none, HS256 with the public key, another’s signature, wrong typ, aud, iss, exp or nbf, an ID token', async () => {
  const { tokens } = await at.letIn({ scope: 'openid offline_access work.queue' })
  const [head, payload] = tokens.id_token!.split('.').map((one) => { try { return JSON.parse(Buffer.from(one, 'base64url').toString()) as object } catch { return {} } }) as [object, { sub: string }]
  const { keys: [jwk] } = await (await fetch(`${at.issuer}/jwks`)).json() as { keys: [object] }
  const publicKey = createPublicKey({ key: jwk as never, format: 'jwk' })
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const soon = Math.floor(Date.now() / 1000)
  const claims = { iss: at.issuer, aud: at.issuer, sub: payload.sub, client_id: app.client_id, scope: 'openid work.queue', iat: soon, exp: soon + 600, jti: randomUUID() }
  const forged = [
    jwt({ alg: 'none' }, payload, null), jwt({ alg: 'None', typ: 'at+jwt' }, claims, null), jwt({ ...head, alg: 'HS256' }, claims, publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    jwt({ alg: 'HS256', typ: 'at+jwt' }, claims, JSON.stringify(jwk)), jwt({ ...head, alg: 'ES256', typ: 'at+jwt' }, claims, stranger.privateKey), jwt({ alg: 'ES256', jwk: stranger.publicKey.export({ format: 'jwk' }) }, claims, stranger.privateKey),
    ...[{ typ: 'JWT' }, { typ: 'dpop+jwt' }].map((more) => jwt({ ...head, ...more }, claims, stranger.privateKey)),
    ...[{ aud: 'https://elsewhere.example' }, { iss: 'https://elsewhere.example' }, { exp: soon - 1 }, { nbf: soon + 600 }].map((more) => jwt({ ...head, typ: 'at+jwt' }, { ...claims, ...more }, stranger.privateKey)),
  ]
  const opaque = [tokens.id_token!, tokens.refresh_token!, `${tokens.access_token}x`, tokens.access_token.slice(1), tokens.access_token.toUpperCase(), 'x'.repeat(43), 'null', 'undefined', '..']
  for (const token of [...forged, ...opaque]) {
    assert.equal(await at.statusOf(token), 401, token)
    assert.equal((await at.read('/oauth/me', token)).status, 401, token)
  }
  const shown = (authorization: string, path = at.queue) => fetch(`${at.url}${path}`, { headers: { authorization } }).then(({ status }) => status)
  for (const scheme of ['DPoP', 'Basic', 'Token', '']) assert.equal(await shown(`${scheme} ${tokens.access_token}`.trim()), 401, scheme)
  assert.equal((await fetch(`${at.url}${at.queue}?access_token=${tokens.access_token}`)).status, 401, 'not in the address (RFC 9700 §4.3.2)')
  assert.equal(await at.statusOf(tokens.access_token), 200)
  setClock(() => new Date(Date.now() + 10 * 60_000 + 1000))
  assert.equal(await at.statusOf(tokens.access_token), 401)
})

test('P42 a session’s cookie is no help to a token that opens nothing, nor a token to a cookie', async () => {
  const { cookie } = at.staff.here.counsellor
  const answer = await fetch(`${at.url}${at.queue}`, { headers: { cookie, 'x-app': 'workplace', authorization: `Bearer ${'x'.repeat(43)}` } })
  assert.equal(answer.status, 401)
})

interface Proof { header?: object; payload?: object; key?: KeyObject | string | null }
/** An access token that is bound to a key, and what makes proofs of the key. */
async function bound() {
  const keys = await client.randomDPoPKeyPair('ES256', { extractable: true })
  const config = await at.thirdParty()
  const { tokens } = await at.letIn({ options: { DPoP: client.getDPoPHandle(config, keys) } })
  const exported = await crypto.subtle.exportKey('jwk', keys.privateKey)
  const own = createPrivateKey({ key: exported as never, format: 'jwk' })
  const { kty, crv, x, y } = exported
  const proof = ({ header = {}, payload = {}, key = own }: Proof = {}) =>
    jwt({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y }, ...header }, { jti: randomUUID(), htm: 'GET', htu: `${at.url}${at.queue}`, iat: Math.floor(Date.now() / 1000), ath: sha256(tokens.access_token).toString('base64url'), ...payload }, key)
  const show = (dpop: string | null, scheme = 'DPoP') => fetch(`${at.url}${at.queue}`, { headers: { authorization: `${scheme} ${tokens.access_token}`, ...(dpop !== null && { dpop }) } }).then(({ status }) => status)
  return { proof, show, exported, publicJwk: { kty, crv, x, y } }
}

test('P42 a token bound to a key is nothing without a fresh, fitting proof of the key, and a proof is good once', async () => {
  const { proof, show, exported, publicJwk } = await bound()
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = stranger.publicKey.export({ format: 'jwk' })
  const iat = Math.floor(Date.now() / 1000)
  const wrongs: Record<string, string> = {
    none: proof({ header: { alg: 'none' }, key: null }), 'HS256 with the public key': proof({ header: { alg: 'HS256' }, key: JSON.stringify(publicJwk) }), 'HS256 with a key of its own': proof({ header: { alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } }, key: '\0\0\0' }),
    'another algorithm': proof({ header: { alg: 'RS256', jwk: rsa.publicKey.export({ format: 'jwk' }) }, key: rsa.privateKey }), 'another’s key': proof({ header: { jwk: other }, key: stranger.privateKey }), 'another’s signature': proof({ key: stranger.privateKey }),
    'the private key in the header': proof({ header: { jwk: exported } }), 'no key': proof({ header: { jwk: undefined } }), 'typ JWT': proof({ header: { typ: 'JWT' } }), 'no typ': proof({ header: { typ: undefined } }),
    'another method': proof({ payload: { htm: 'POST' } }), 'the method in small': proof({ payload: { htm: 'get' } }), 'another address': proof({ payload: { htu: `${at.url}/api/session` } }), 'another host': proof({ payload: { htu: `https://evil.example${at.queue}` } }),
    'no address': proof({ payload: { htu: undefined } }), 'another token': proof({ payload: { ath: sha256('x').toString('base64url') } }), 'no token': proof({ payload: { ath: undefined } }), 'no id': proof({ payload: { jti: undefined } }),
    'an id that is a number': proof({ payload: { jti: 5 } }), 'no time': proof({ payload: { iat: undefined } }), 'two minutes old': proof({ payload: { iat: iat - 120 } }), 'from the future': proof({ payload: { iat: iat + 120 } }),
    expired: proof({ payload: { exp: iat - 10 } }), 'not yet good': proof({ payload: { nbf: iat + 100 } }), 'two proofs': `${proof()}, ${proof()}`, nonsense: 'a.b.c', empty: '',
  }
  for (const [name, wrong] of Object.entries(wrongs)) assert.equal(await show(wrong), 401, name)
  assert.equal(await show(null), 401)
  assert.equal(await show(null, 'Bearer'), 401)
  assert.equal(await show(proof(), 'Bearer'), 401)
  const good = proof()
  assert.deepEqual([await show(good), await show(good), await show(proof())], [200, 401, 200])
})

test('P42 a proof at the token endpoint is as strict, and a code that was asked for with a key is redeemed with it', async () => {
  const { proof, publicJwk } = await bound()
  const thumbprint = sha256(`{"crv":"${publicJwk.crv}","kty":"EC","x":"${publicJwk.x}","y":"${publicJwk.y}"}`).toString('base64url')
  const place = { htm: 'POST', htu: `${at.issuer}/token`, ath: undefined }
  const redeem = async () => {
    const { verifier, challenge } = await withPkce()
    const callback = await at.authorise(await at.newStaff(), { state: 's', dpop_jkt: thumbprint, ...challenge })
    const form = { grant_type: 'authorization_code', code: callback.searchParams.get('code')!, client_id: app.client_id, redirect_uri: app.redirect_uris[0]!, code_verifier: verifier }
    return (dpop?: string) => at.post('/token', form, dpop === undefined ? {} : { dpop })
  }
  const first = await redeem()
  for (const wrong of [{ header: { alg: 'none' }, key: null }, { payload: { htm: 'GET' } }, { payload: { htu: at.url } }, { payload: { iat: 1 } }, { header: { typ: 'JWT' } }, { payload: { jti: 5 } }] as Proof[]) {
    assert.equal((await first(proof({ ...wrong, payload: { ...place, ...wrong.payload } }))).said, '400 invalid_dpop_proof', JSON.stringify(wrong))
  }
  const { body } = await first(proof({ payload: place }))
  assert.equal(body.token_type, 'DPoP')
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  assert.equal((await (await redeem())(proof({ header: { jwk: stranger.publicKey.export({ format: 'jwk' }) }, payload: place, key: stranger.privateKey }))).said, '400 invalid_grant')
  assert.equal((await (await redeem())()).said, '400 invalid_grant')
})
