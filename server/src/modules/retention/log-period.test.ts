import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { verifyLog } from '@socialspace/contract/verifier'
import { query, type TestDatabase } from '../../../test/database.ts'
import { logThrough } from '../../../test/logs.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { noCounts } from './plan.ts'

/** The log of acts ends, too: a world whose log is older than its period, and the same verifier as ever. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const day = 24 * 60 * 60 * 1000
const superuser = (text: string, values?: unknown[]) => query((world.database as TestDatabase).superuser, text, values)
/** So many years and days from now, at noon. */
function from(years: number, days: number): Date {
  const at = new Date()
  at.setUTCFullYear(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate() + days)
  return new Date(at.setUTCHours(12, 0, 0, 0))
}
/** So many acts at that moment, in the tree and under a checkpoint of its day. */
async function done(member: string, count: number, at: Date): Promise<void> {
  setClock(() => at)
  await world.database.database.forMembers([member], async (tx) => {
    for (let nth = 0; nth < count; nth++) await world.app.modules.audit.record(tx, { member, act: 'thing.done', actor: 'staff', actorId: randomId(), object: 'thing', objectId: null })
  })
  await world.app.modules.audit.settle()
}
const dueAt = async (member: string, at: Date) => {
  setClock(() => at)
  return (await world.app.modules.retention.preview(member)).due.act
}
const places = async (member: string) => (await superuser('select place::int as place from audit.entry where member_id = $1 order by place', [member])).rows.map(({ place }) => place as number)

test('P32 the log of acts ends after five years, and what is left still verifies: an entry that is gone before its time is found', async () => {
  const { here, there, staff } = world
  const { retention } = world.app.modules
  assert.deepEqual(await places(here.id), [], 'this test writes the first acts')
  for (const member of [here.id, there.id]) {
    await done(member, 3, from(-5, -10))
    await done(member, 2, from(-5, -9))
    await done(member, 3, from(-5, 1))
    await done(member, 2, from(0, 0))
  }
  // Not a day before; and when the day is over, whose checkpoint lies over them all.
  for (const [at, due] of [[from(0, -11), 0], [from(0, -10), 0], [new Date(from(0, -10).getTime() + day / 2 - 1), 0], [new Date(from(0, -10).getTime() + day / 2), 3], [from(0, -8), 5], [from(0, 0), 5]] as const) {
    assert.equal(await dueAt(here.id, at), due, at.toISOString())
  }
  // Noon may be further from now than a session lasts.
  setClock(null)
  const log = logThrough(world, staff.here.dpo)
  const key = (await world.must('readCheckpoint', staff.here.dpo, { params: { member: here.id } })).key as string
  const kept = await log.checkpoints(0)
  assert.equal(kept.length, 4)

  // It is held back as everything is, and nothing is written about each.
  assert.equal((await retention.run(here.id))?.held, 'steady')
  await retention.confirm(here.id, (await retention.preview(here.id)).due)
  assert.deepEqual((await retention.run(here.id))?.erased, { ...noCounts, act: 5 })
  assert.deepEqual(await places(here.id), [5, 6, 7, 8, 9])
  const whole = await verifyLog({ key, kept, log })
  assert.deepEqual([whole.findings, whole.entries, whole.expired], [[], 10, 5])
  assert.equal((await retention.run(here.id))?.erased.act, 0)

  // Whoever takes an entry out that is younger is found, also when it is the oldest that is left.
  await superuser('delete from audit.entry where member_id = $1 and place in (5, 8)', [here.id])
  assert.deepEqual((await verifyLog({ key, kept, log })).findings, [{ wrong: 'entry-missing', place: 5 }, { wrong: 'entry-missing', place: 8 }])

  // A member that has left has nothing but its log; that ends just so.
  await retention.eraseMember(there.id)
  assert.equal((await places(there.id)).length, 10)
  await retention.confirm(there.id, (await retention.preview(there.id)).due)
  const rounds = new Map<string, number>()
  await retention.runAll((member, { erased }) => rounds.set(member, erased.act))
  assert.equal(rounds.get(there.id), 5)
  assert.deepEqual(await places(there.id), [5, 6, 7, 8, 9])
})
