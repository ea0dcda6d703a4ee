import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import type { RetentionCounts } from '@socialspace/contract/shapes'
import type { TestDatabase } from '../server/test/database.ts'
import { sameProgram } from '../server/test/program.ts'
import { openWorld, type World } from '../server/test/world.ts'

/** The round that deletes, in a process under `faketime`: not our clock's hand is moved, but the system's own clock is wrong, for all that the process does. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

interface Round { readonly at: string; readonly elapsed: number; readonly held: string | null; readonly due: RetentionCounts; readonly erased: RetentionCounts }
/** A process whose clock is off by as much as a file says, at every look; the clock that only runs is right. */
function underFaketime(offset: (days: number) => void) {
  offset(0)
  const { stdout } = spawnSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' })
  const env = { ...process.env, LD_PRELOAD: stdout.trim(), FAKETIME_TIMESTAMP_FILE: file(), FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }
  const asked = JSON.stringify({ address: (world.database as TestDatabase).app, folder: world.folder, member: world.here.id })
  const child: ChildProcess = spawn(process.execPath, [...sameProgram(), join(import.meta.dirname, 'clock.child.ts'), asked], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout!)[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  return {
    ready: next(),
    async round(days: number): Promise<Round> {
      offset(days)
      child.stdin!.write('\n')
      return JSON.parse(await next()) as Round
    },
    end: () => child.kill(),
  }
}
const file = () => join(world.folder, 'offset')
const ahead = (days: number) => writeFileSync(file(), `+${days}d\n`)
const yearsAhead = (at: string) => Number(at.slice(0, 4)) - new Date().getUTCFullYear()

test('P30 a system clock that is years ahead, or jumps there while the program runs, deletes nobody', { timeout: 120_000 }, async () => {
  const people = [await world.start(), await world.start(), await world.start()]
  const db = world.database.database
  await db.platform((tx) => tx.updateTable('retention.heartbeat').set({ steady_since: new Date(Date.now() - 48 * 60 * 60 * 1000), seen_at: new Date() }).execute())
  const wrong = underFaketime(ahead)
  assert.equal(await wrong.ready, 'ready')
  const rounds: Round[] = []
  for (const days of [0, 740, 740, 0, 1100, 1100]) rounds.push(await wrong.round(days))
  wrong.end()
  // It was wrong when it was started, too.
  const again = underFaketime(() => ahead(1100))
  await again.ready
  rounds.push(await again.round(1100))
  again.end()

  assert.deepEqual(rounds.map(({ at }) => yearsAhead(at)), [0, 2, 2, 0, 3, 3, 3], 'the clock was not moved')
  assert.ok(rounds[5]!.elapsed - rounds[0]!.elapsed < 60_000, 'the clock that only runs was moved, too')
  assert.deepEqual(rounds.map(({ due, held }) => [due.profile, held]), [[0, null], [3, 'steady'], [3, 'steady'], [0, null], [3, 'steady'], [3, 'steady'], [3, 'steady']])
  assert.ok(rounds.every(({ erased }) => Object.values(erased).every((count) => count === 0)))
  for (const { citizen } of people) assert.equal((await world.call('readMyData', citizen, { params: { member: world.here.id } })).status, 200)
})
