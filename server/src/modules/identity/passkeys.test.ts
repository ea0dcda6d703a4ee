import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { after, afterEach, before, test } from 'node:test'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { cookieBrowser } from '../../../test/browser.ts'
import { openWorld, type Caller, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const url64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const [present, verified, attested] = [0x01, 0x04, 0x40]

/** A security key in software (W3C WebAuthn §6): ES256, no attestation. */
function securityKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  const cose = new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x!, 'base64url'))], [-3, new Uint8Array(Buffer.from(y!, 'base64url'))]])
  const authData = (flags: number, more = Buffer.alloc(0), host = 'localhost') => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE((counter += 1))
    return Buffer.concat([hash(host), Buffer.of(flags), count, more])
  }
  const clientData = (type: string, challenge: string, origin: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const credential = (response: object) => ({ id: url64(id), rawId: url64(id), type: 'public-key', clientExtensionResults: {}, response })
  return {
    register(challenge: string, { origin = world.url, flags = present | verified | attested } = {}) {
      const data = authData(flags, Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, Buffer.from(isoCBOR.encode(cose as never))]))
      const object = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(data)]]) as never)
      return credential({ clientDataJSON: url64(clientData('webauthn.create', challenge, origin)), attestationObject: url64(object), transports: ['internal'] })
    },
    answer(challenge: string, { origin = world.url, flags = present | verified, host = 'localhost', back = 0, type = 'webauthn.get' } = {}) {
      counter -= back
      const [data, client] = [authData(flags, undefined, host), clientData(type, challenge, origin)]
      return credential({ authenticatorData: url64(data), clientDataJSON: url64(client), signature: url64(sign('sha256', Buffer.concat([data, hash(client)]), privateKey)) })
    },
  }
}

const counsellor = (name: string) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
const challengeFor = async (person: Caller) => (await world.must('beginPasskey', person)).options.challenge as string
async function withKey(name: string) {
  const [person, key] = [await counsellor(name), securityKey()]
  const { id } = await world.must('finishPasskey', person, { body: { label: 'Min nøgle', response: key.register(await challengeFor(person)) } })
  return { person, key, passkey: id as string }
}
/** A sign-in that has come as far as the question for a passkey. */
async function asked() {
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in')
  const post = (step: string, json: object) => browser.go(`${url.pathname}/passkey/${step}`, { method: 'POST', json })
  const { options } = await (await post('begin', {})).json() as { options: { challenge: string; userVerification: string; rpId: string } }
  return { browser, options, finish: async (response: object) => { const answer = await post('finish', { response }); return { status: answer.status, ...(await answer.json() as { code?: string; redirect?: string }) } } }
}

test('P42 a passkey that was registered signs in', async () => {
  const { person, key } = await withKey('with-a-key')
  const { browser, options, finish } = await asked()
  assert.deepEqual([options.userVerification, options.rpId], ['required', 'localhost'])
  const { redirect } = await finish(key.answer(options.challenge))
  const callback = await browser.go((await browser.go(redirect!)).headers.get('location')!)
  assert.equal(callback.headers.get('location'), '/workplace')
  assert.equal((await (await browser.go('/api/session', { headers: { 'x-app': 'workplace' } })).json() as { account: string }).account, person.account)
})

test('P42 an answer from elsewhere, without the person, for another sign-in, from a copy or used before is refused', async () => {
  const { key } = await withKey('with-another-key')
  const refused = async (make: (challenge: string) => object) => {
    const { options, finish } = await asked()
    assert.equal((await finish(make(options.challenge))).code, 'wrong_sign_in')
  }
  await refused((challenge) => key.answer(challenge, { origin: 'https://evil.example' }))
  await refused((challenge) => key.answer(challenge, { host: 'evil.example' }))
  await refused((challenge) => key.answer(challenge, { flags: present }))
  await refused((challenge) => securityKey().answer(challenge))
  await refused((challenge) => ({ ...key.answer(challenge), id: 'AAAA', rawId: 'AAAA' }))
  await refused(() => ({ id: 5 }))
  const elsewhere = await asked()
  await refused(() => key.answer(elsewhere.options.challenge))
  const once = await asked()
  const answer = key.answer(once.options.challenge)
  assert.equal((await once.finish(answer)).status, 200)
  assert.equal((await once.finish(answer)).code, 'wrong_sign_in')
  await refused(() => answer)
  await refused((challenge) => key.answer(challenge, { back: 3 }))
})

/** One bit of a base64url text turned, `at` bytes from its end. */
const turned = (text: string, at = 1) => {
  const bytes = Buffer.from(text, 'base64url')
  bytes[bytes.length - at]! ^= 1
  return url64(bytes)
}

test('P42 each bit of an answer counts: signature, authenticator data, client data; so do its type, the person’s presence, and whose key and name it is', async () => {
  const [{ key }, other] = [await withKey('with-a-third-key'), await withKey('with-a-fourth-key')]
  type Answer = ReturnType<typeof key.answer> & { response: { signature: string; authenticatorData: string; clientDataJSON: string } }
  const changing = (part: keyof Answer['response'], at?: number) => (challenge: string) => {
    const answer = key.answer(challenge) as Answer
    return { ...answer, response: { ...answer.response, [part]: turned(answer.response[part], at) } }
  }
  const tries: Record<string, (challenge: string) => object> = {
    'a bit of the signature': changing('signature'), 'a bit of the counter': changing('authenticatorData'), 'a bit of the flags': changing('authenticatorData', 5), 'a bit of the host': changing('authenticatorData', 6),
    'a bit of the client data': changing('clientDataJSON', 20), 'an answer to a registration': (challenge) => key.answer(challenge, { type: 'webauthn.create' }), 'nobody there': (challenge) => key.answer(challenge, { flags: verified }),
    'one’s name and another’s key': (challenge) => ({ ...other.key.answer(challenge), id: key.answer(challenge).id, rawId: key.answer(challenge).rawId }),
    'no signature': (challenge) => { const answer = key.answer(challenge) as Answer; return { ...answer, response: { ...answer.response, signature: '' } } },
    'a part of the challenge': (challenge) => key.answer(challenge.slice(0, -4)), 'a challenge of its own': () => key.answer(url64(randomBytes(32))), 'the host of a part': (challenge) => key.answer(challenge, { host: 'evil.localhost' }),
    'an origin that begins alike': (challenge) => key.answer(challenge, { origin: `${world.url}.evil.example` }), 'the origin without its port': (challenge) => key.answer(challenge, { origin: 'http://localhost' }),
  }
  for (const [name, make] of Object.entries(tries)) {
    const { options, finish } = await asked()
    assert.equal((await finish(make(options.challenge))).code, 'wrong_sign_in', name)
  }
  const forRegistration = await challengeFor(await counsellor('registering-to-sign-in'))
  assert.equal((await (await asked()).finish(key.answer(forRegistration))).code, 'wrong_sign_in', 'a challenge to register')
  const { options, finish } = await asked()
  assert.equal((await finish(key.answer(options.challenge))).status, 200, 'the control')
})

test('P42 a challenge is good for five minutes', async () => {
  const { key } = await withKey('with-a-slow-key')
  const { options, finish } = await asked()
  setClock(() => new Date(Date.now() + 5 * 60_000 + 1000))
  assert.equal((await finish(key.answer(options.challenge))).code, 'wrong_sign_in')
})

test('P42 a passkey is registered by its own person, with the person there, once', async () => {
  const [person, stranger, key] = [await counsellor('registering'), await counsellor('stranger'), securityKey()]
  const finish = async (who: Caller, response: object) => (await world.call('finishPasskey', who, { body: { label: 'x', response } })).code
  assert.equal(await finish(stranger, key.register(await challengeFor(person))), 'wrong_code')
  assert.equal(await finish(person, key.register(await challengeFor(person), { flags: present | attested })), 'wrong_code')
  assert.equal(await finish(person, key.register(await challengeFor(person), { origin: 'https://evil.example' })), 'wrong_code')
  const good = key.register(await challengeFor(person))
  assert.equal(await finish(person, good), undefined)
  assert.equal(await finish(person, good), 'wrong_code')
  assert.equal(await finish(stranger, key.register(await challengeFor(stranger))), 'wrong_code')
  assert.equal((await world.must('readStaffProfile', person)).passkeys.length, 1)
})

test('P41 a passkey that was removed, or whose owner has left, signs nobody in', async () => {
  const removed = await withKey('removing')
  assert.equal((await world.call('removePasskey', world.staff.here.counsellor, { params: { passkey: removed.passkey } })).code, 'not_found')
  await world.must('removePasskey', removed.person, { params: { passkey: removed.passkey } })
  const left = await withKey('has-left')
  await world.must('updateStaffRoles', world.staff.here.administrator, { params: { member: world.here.id, staff: left.person.account! }, body: { roles: [] } })
  for (const { key } of [removed, left]) {
    const { options, finish } = await asked()
    assert.equal((await finish(key.answer(options.challenge))).code, 'wrong_sign_in')
  }
})
