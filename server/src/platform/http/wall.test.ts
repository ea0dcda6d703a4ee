import assert from 'node:assert/strict'
import { test } from 'node:test'
import pino from 'pino'
import { createTelemetry } from '../telemetry.ts'
import type { Handlers } from './handler.ts'
import { createLimits } from './limits.ts'
import { createNewcomers } from './newcomers.ts'
import { nobody } from './principal.ts'
import { createServer } from './server.ts'
import { raiseWall } from './wall.ts'

const origin = 'http://localhost'
function walled(handlers: Partial<Handlers>) {
  const log = pino({ level: 'silent' })
  const server = createServer({ publicUrl: origin, trustedProxies: [], tls: undefined }, log)
  raiseWall(server, handlers as Handlers, {
    identify: async () => nobody, prefixHash: () => 'somewhere', limits: createLimits(), newcomers: createNewcomers(100), origins: new Set([origin]), log, telemetry: createTelemetry(),
  })
  return server
}
const session = { kind: 'nobody', account: null, name: null, memberships: [], scopes: [] } as const

test('P41 a field outside the contract does not leave', async () => {
  const server = walled({ readSession: async () => ({ ...session, password: 'a secret' }) as never })
  const answer = await server.inject('/api/session')
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json().code, 'internal')
  assert.doesNotMatch(answer.payload, /secret/)
})

test('what a handler throws is told by a code of the closed list, never by its message', async () => {
  const server = walled({ readSession: async () => { throw new Error('duplicate key (phone)=(12345678)') } })
  const answer = await server.inject('/api/session')
  assert.equal(answer.json().code, 'internal')
  assert.doesNotMatch(answer.payload, /12345678|duplicate/)
})

test('a changing call with a cookie from another origin, or from none, is refused', async () => {
  const server = walled({ readInvitation: async () => { throw new Error('reached') } })
  const call = (headers: Record<string, string>) => server.inject({ method: 'POST', url: '/api/invitations/read', headers: { cookie: 'a=b', ...headers }, payload: { token: 'x' } })
  assert.equal((await call({ origin: 'https://evil.example' })).json().code, 'wrong_origin')
  assert.equal((await call({})).json().code, 'wrong_origin')
  assert.equal((await call({ 'sec-fetch-site': 'same-site' })).json().code, 'wrong_origin')
  assert.equal((await call({ origin })).json().code, 'internal')
})

test('bad input gets its code and the names of fields, and is not repeated', async () => {
  const server = walled({ readInvitation: async () => { throw new Error('reached') } })
  const post = (payload: string | object, type = 'application/json') => server.inject({ method: 'POST', url: '/api/invitations/read', headers: { 'content-type': type }, payload })
  for (const [payload, type] of [['{', 'application/json'], ['{"token":"x","__proto__":{"a":1}}', 'application/json'], ['<x/>', 'text/xml'], [{}, undefined], [{ token: 5 }, undefined], [{ token: 'a\u0000b' }, undefined], [{ token: '\ud800' }, undefined], [{ token: 'x', kanarie: 'kanarie' }, undefined]] as const) {
    const answer = await post(payload as string, type)
    assert.equal(answer.statusCode, 400, answer.payload)
    assert.equal(answer.json().code, 'invalid_input')
    assert.doesNotMatch(answer.payload, /kanarie"?:|"kanarie kanarie/)
  }
  assert.equal((await post(`{"token":"${'x'.repeat(300_000)}"}`)).json().code, 'too_large')
})

test('too many calls of a class are refused, and other callers are not', async () => {
  const server = walled({ readInvitation: async () => { throw new Error('reached') } })
  const call = () => server.inject({ method: 'POST', url: '/api/invitations/read', payload: { token: 'x' } }).then((answer) => answer.json().code as string)
  const codes = []
  for (let tries = 0; tries < 21; tries += 1) codes.push(await call())
  assert.equal(codes.at(-2), 'internal')
  assert.equal(codes.at(-1), 'too_many')
})
