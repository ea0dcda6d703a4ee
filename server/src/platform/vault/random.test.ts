import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyedHash, randomId, randomToken, safeEqual, sha256, sha256hex, sha256stream } from './index.ts'

test('ids are UUIDs of version 7, and newer ones do not sort before older milliseconds', () => {
  const ids = Array.from({ length: 1000 }, randomId)
  assert.equal(new Set(ids).size, 1000)
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const times = ids.map((id) => id.slice(0, 13))
  assert.deepEqual(times.toSorted(), times)
})

test('tokens have the length asked for, and at least 128 bits', () => {
  assert.equal(Buffer.from(randomToken(24), 'base64url').length, 24)
  assert.match(randomToken(), /^[\w-]{43}$/)
  assert.throws(() => randomToken(8), RangeError)
})

test('SHA-256 as FIPS 180-4 gives it', () => {
  assert.equal(sha256hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256('abc').toString('hex'), sha256hex('abc'))
  const stream = sha256stream()
  stream.add(Buffer.from('a'))
  stream.add(Buffer.from('bc'))
  assert.equal(stream.hex(), sha256hex('abc'))
})

test('equal is equal, whatever the lengths', () => {
  assert.equal(safeEqual('a', Buffer.from('a')), true)
  assert.equal(safeEqual('a', 'ab'), false)
  assert.equal(safeEqual('', 'b'), false)
})

test('a keyed hash is the same within the process and is not the plain hash', () => {
  assert.equal(keyedHash('192.0.2'), keyedHash('192.0.2'))
  assert.notEqual(keyedHash('192.0.2'), keyedHash('192.0.3'))
  assert.notEqual(keyedHash('192.0.2'), sha256('192.0.2').toString('base64url'))
})
