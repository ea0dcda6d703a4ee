import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byUrgency, isLong } from './waits.ts'

const places = { queues: [{ id: 'live', service: 'chat' }, { id: 'post', service: 'letters' }], services: [{ id: 'chat', kind: 'live' as const }, { id: 'letters', kind: 'letterbox' as const }] }
const now = Date.parse('2026-11-23T12:00:00Z')
const long = (queue: string, minutes: number) => isLong({ queue, since: new Date(now - minutes * 60_000).toISOString() }, places, now)

test('a wait in a chat is long from a quarter of an hour on, a letter’s from a day on', () => {
  assert.deepEqual([14, 15].map((minutes) => long('live', minutes)), [false, true])
  assert.deepEqual([15, 1439, 1440].map((minutes) => long('post', minutes)), [false, false, true])
  assert.equal(long('a queue that is gone', 15), true)
})

test('who sits and waits stands before a letter that is older, and each kind has its longest first', () => {
  const rows = [['post', 300], ['live', 20], ['post', 15], ['live', 3]] as const
  const ordered = byUrgency(rows.map(([queue, minutes]) => ({ queue, since: new Date(now - minutes * 60_000).toISOString(), minutes })), places)
  assert.deepEqual(ordered.map(({ minutes }) => minutes), [20, 3, 300, 15])
})
