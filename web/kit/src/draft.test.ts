import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'
import { createDraft } from './draft.ts'

/** A server that is slow, so that what is kept could overtake what was kept before. */
function slowServer() {
  const saved: string[] = []
  const client = {
    call: async ({ id }: { id: string }, { body }: { body?: { text: string } }) => {
      if (id === 'readDraft') return { text: saved.at(-1) ?? '' }
      await pause(20)
      saved.push(body!.text)
      return body
    },
  } as unknown as Client
  /** What was saved when this came last, and a while after, so that one more would be seen. */
  const settled = async (last: string) => {
    for (let waited = 0; saved.at(-1) !== last && waited < 5000; waited += 10) await pause(10)
    await pause(60)
    return saved
  }
  return { settled, client }
}

test('what is written is kept a while after the last key, and only the last of it', async () => {
  const { settled, client } = slowServer()
  const draft = createDraft({ client, member: 'm', conversation: 'c', wait: 10 })
  for (const text of ['h', 'he', 'hej']) draft.keep(text)
  assert.deepEqual([await settled('hej'), await draft.load()], [['hej'], 'hej'])
})

test('what was sent is not kept after all, however slow the line', async () => {
  const { settled, client } = slowServer()
  const draft = createDraft({ client, member: 'm', conversation: 'c', wait: 1 })
  draft.keep('på vej')
  await pause(10)
  draft.sent()
  assert.equal((await settled('')).at(-1), '')
})

test('closing keeps at once; what cannot be had is nothing', async () => {
  const { settled, client } = slowServer()
  const draft = createDraft({ client, member: 'm', conversation: 'c', wait: 10_000 })
  draft.keep('halvt')
  draft.close()
  assert.deepEqual(await settled('halvt'), ['halvt'])
  assert.equal(await createDraft({ client: { call: async () => { throw new Error('away') } } as unknown as Client, member: 'm', conversation: 'c' }).load(), '')
})
