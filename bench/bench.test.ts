import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chat, chatTables } from './chat.ts'
import { pages, pagesTable } from './pages.ts'
import { rights, rightsTable } from './rights/index.ts'
import { workplace, workplaceTable } from './workplace/index.ts'

// Times are not judged here: they are for `npm run bench`. That it measures what it says, and that nothing is lost under it, is.
test('the chat measurement runs: what is sent is acknowledged, delivered and stored, and compared with its peers', async (t) => {
  const result = await chat({ short: true })
  const ours = result.rows.filter(({ name }) => name.startsWith('SocialSpace'))
  assert.deepEqual(ours.map(({ sent, delivered }) => sent - delivered), ours.map(() => 0))
  for (const { perSecond, p50, p99, cpuPerMessage } of result.rows) assert.ok([perSecond, p50, p99, cpuPerMessage].every((value) => value > 0) && p50 <= p99)
  assert.ok(result.insertsPerSecond > 0 && result.idle.relay > 0)
  t.diagnostic(`\n${chatTables(result)}`)
})

test('the measurement of screens runs: the citizen’s page, a long conversation, a queue', async (t) => {
  const result = await pages({ short: true })
  assert.ok(result.first.paint <= result.first.start && result.again.paint <= result.again.type)
  t.diagnostic(`\n${pagesTable(result)}`)
})

test('the measurement of a working day runs: inboxes open, and a change of the queue comes to every screen', async (t) => {
  const result = await workplace({ short: true })
  for (const { what, is } of result.rows) assert.match(is, /\d/, what)
  t.diagnostic(`\n${workplaceTable(result)}`)
})

test('the measurement of rights runs: every row has its figure', async (t) => {
  const result = await rights({ short: true })
  for (const { what, is } of result.rows) assert.match(is, /\d/, what)
  t.diagnostic(`\n${rightsTable(result)}`)
})
