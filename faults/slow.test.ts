import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slowSenders } from './slow.ts'

test('P01 with slow senders, half-open sockets and readers that do not read, everybody else is answered, memory is bounded, and they are cut', async (t) => {
  const { during, memory, seen } = await slowSenders({ senders: 300, seconds: 16, before: 2 })
  t.diagnostic(`memory ${Math.round(memory.before / 2 ** 20)} to ${Math.round(memory.most / 2 ** 20)} MiB; ${JSON.stringify(seen)}`)
  assert.equal(during.messages.unanswered, 0)
  assert.equal(during.reads.unanswered, 0)
  assert.ok(during.messages.count > 500 && during.reads.count > 100)
  assert.ok(memory.most - memory.before < memory.bound, `it grew from ${memory.before} to ${memory.most} bytes`)
  for (const kind of ['silent', 'head', 'upgrade'] as const) {
    const { most, closed, statuses } = seen[kind]
    assert.ok(most >= 45, `${kind}: ${most} at once`)
    // Late ones of those who came again are not due yet.
    assert.ok(closed >= 25, `${kind}: ${closed} cut`)
    assert.deepEqual(Object.keys(statuses), ['408'], kind)
  }
})
