import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errors } from './errors.ts'
import type { Operation } from './operation.ts'
import * as operations from './operations/index.ts'
import { scopes } from './roles.ts'

test('every error has a status and a sentence in both languages', () => {
  for (const [code, { status, da, en }] of Object.entries(errors)) {
    assert.match(code, /^[a-z_]+$/)
    assert.ok(status >= 400 && status < 600, code)
    for (const sentence of [da, en]) assert.match(sentence, /^[A-ZÆØÅ].+\.$/, code)
    assert.notEqual(da, en, code)
  }
})

test('every operation names errors of the list, a scope of the list, and the promises it touches', () => {
  for (const { id, errors: own, scope, promises, roles, summary } of Object.values(operations) as Operation[]) {
    for (const code of own) assert.ok(code in errors, `${id}: ${code}`)
    assert.ok(scope in scopes, id)
    assert.ok(promises.length > 0 && promises.every((promise) => /^P\d\d$/.test(promise)), id)
    assert.ok(roles.length > 0 && summary.length > 5, id)
  }
})
