import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openapi } from './openapi.ts'
import * as operations from './operations/index.ts'

test('the contract is valid OpenAPI 3.1 and names every operation once', async () => {
  const description = openapi('https://example.org')
  const result = await new Validator().validate(structuredClone(description))
  assert.deepEqual(result.errors ?? [], [])
  const ids = Object.values(description.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  assert.deepEqual(ids.toSorted(), Object.keys(operations).toSorted())
})

test('an operation has the same name in the contract, its file and its id', () => {
  for (const [name, { id }] of Object.entries(operations)) assert.equal(id, name)
})
