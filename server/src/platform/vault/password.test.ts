import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, verifyAgainstNothing, verifyPassword } from './index.ts'

test('a password is known again, another is not, and no two hashes are alike', async () => {
  const hash = await hashPassword('Grød på søndag')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$=]{22}\$[^$=]{43}$/)
  assert.equal(await verifyPassword('Grød på søndag', hash), true)
  assert.equal(await verifyPassword('Grød på søndag'.normalize('NFD'), hash), true)
  assert.equal(await verifyPassword('grød på søndag', hash), false)
  assert.notEqual(await hashPassword('Grød på søndag'), hash)
})

test('a hash of the reference implementation is understood (its test vector)', async () => {
  assert.equal(await verifyPassword('password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'), true)
})

test('nobody and nonsense are refused with the same work', async () => {
  assert.equal(await verifyAgainstNothing('anything'), false)
  for (const hash of ['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$x']) assert.equal(await verifyPassword('anything', hash), false)
})
