import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { retentionKinds } from '@socialspace/contract/shapes'
import { da } from './da.ts'
import { en } from './en.ts'

const root = new URL('../../../../server/src/modules/', import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(new URL(file, root), 'utf8'))
const recorded = (what: 'act' | 'object') => [...new Set(sources.flatMap((source) => [...source.matchAll(new RegExp(`\\b${what}: '([^']+)'`, 'g'))].map(([, name]) => name!)))]

test('whatever is recorded in the log of acts has its words in both languages: what was done, and with what', () => {
  const ended = retentionKinds.filter((kind) => kind !== 'act')
  const [acts, objects] = [[...recorded('act').filter((name) => name.includes('.')), ...ended.map((kind) => `${kind}.expired`)], [...recorded('object'), ...ended.filter((kind) => kind !== 'profile')]]
  assert.ok(acts.length > 100 && objects.length > 20)
  for (const { acts: words } of [da, en]) assert.deepEqual([acts.filter((name) => !Object.hasOwn(words.names, name)), objects.filter((name) => !Object.hasOwn(words.objects, name))], [[], []])
})
