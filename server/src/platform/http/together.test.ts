import assert from 'node:assert/strict'
import { test } from 'node:test'
import { together } from './together.ts'

/** Makes answers that are numbered, each when the test lets it. */
function numbered() {
  const waiting: { settle(): void; fail(): void }[] = []
  let made = 0
  const ask = together((key) => new Promise<{ key: string; nth: number }>((settle, fail) => {
    const nth = ++made
    waiting.push({ settle: () => settle({ key, nth }), fail: () => fail(new Error(`${nth}`)) })
  }))
  return { ask, waiting, made: () => made }
}

test('many who ask at once cost two answers, and none gets one that was begun before they asked', async () => {
  const { ask, waiting, made } = numbered()
  const first = ask('a')
  const late = Array.from({ length: 50 }, () => ask('a'))
  assert.equal(made(), 1)
  waiting[0]!.settle()
  assert.equal((await first).nth, 1)
  await new Promise(setImmediate)
  const later = ask('a')
  waiting[1]!.settle()
  assert.deepEqual(new Set((await Promise.all(late)).map(({ nth }) => nth)), new Set([2]))
  await new Promise(setImmediate)
  waiting[2]!.settle()
  assert.equal((await later).nth, 3)
  assert.equal(made(), 3)
})

test('each key has its own, and an answer that failed is nobody else’s', async () => {
  const { ask, waiting, made } = numbered()
  const [one, other] = [ask('a'), ask('b')]
  const after = ask('a')
  waiting[0]!.fail()
  await assert.rejects(one, /1/)
  await new Promise(setImmediate)
  assert.equal(made(), 3)
  waiting[1]!.settle()
  waiting[2]!.settle()
  assert.deepEqual([await other, await after].map(({ key, nth }) => `${key}${nth}`), ['b2', 'a3'])
  await new Promise(setImmediate)
  const alone = ask('a')
  assert.equal(made(), 4)
  waiting[3]!.settle()
  await alone
})
