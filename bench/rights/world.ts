import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Address } from '../../server/src/platform/database/index.ts'
import type { Caller, World } from '../../server/test/world.ts'
import { answer } from '../child.ts'
import { openPairs } from '../chat/pairs.ts'

/** What the recording of acts costs is seen when it is left out: the server's own source, with a switch before the one place that writes acts down. */
const recording = fileURLToPath(new URL('../../server/src/modules/audit/index.ts', import.meta.url))
const place = '    await insertEntries(tx, acts.map('
const switched = globalThis as unknown as { leavesOut: boolean }
registerHooks({
  load(url, context, next) {
    if (url !== `file://${recording}`) return next(url, context)
    const source = readFileSync(recording, 'utf8')
    if (source.split(place).length !== 2) throw new Error('the place that writes acts down is not where it was')
    return { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(source.replace(place, () => `    if (globalThis.leavesOut) return\n${place}`)) }
  },
})
const { openWorld } = await import('../../server/test/world.ts')
const { runningEmbedded } = await import('../../server/src/platform/database/embedded.ts')

/** The product for the measurements of rights: its real server, on its own PostgreSQL unless it is to be quick. */
const world: World = await openWorld({ limitFactor: 1000, ownDatabase: process.argv[2] !== 'short' })
const member = world.here.id
const retention = () => world.app.modules.retention

/** What one needs to know of it to furnish it and to call it. */
export interface Ready extends Pick<World, 'url' | 'here' | 'nobody'> { owner: Address; vault: World['config']['vault']; counsellor: Caller }
/** A sweep that is under way, or over. */
export interface Sweep { erased: number; seconds: number; over: boolean; failed: string | undefined }
let sweep: Sweep = { erased: 0, seconds: 0, over: true, failed: undefined }

async function beginSweep(): Promise<void> {
  sweep = { erased: 0, seconds: 0, over: false, failed: undefined }
  const begun = performance.now()
  await retention().confirm(member, (await retention().preview(member)).due)
  void retention().run(member, (some) => { sweep.erased += some }).catch((error: unknown) => { sweep.failed = String(error) }).finally(() => {
    sweep.seconds = (performance.now() - begun) / 1000
    sweep.over = true
  })
}

answer({
  ready: (): Ready => ({
    url: world.url, owner: 'owner' in world.database ? world.database.owner : runningEmbedded(world.folder).owner, vault: world.config.vault,
    here: world.here, nobody: world.nobody, counsellor: world.staff.here.counsellor,
  }),
  pairs: (count: number) => openPairs(world, count),
  async look() {
    const begun = performance.now()
    const { due } = await retention().preview(member)
    return { due: due.profile, seconds: (performance.now() - begun) / 1000 }
  },
  beginSweep, sweep: () => sweep,
  record: (records: boolean) => { switched.leavesOut = !records },
  /** Acts in the log. */
  acts: () => world.database.database.forMembers([member], async (tx) => Number((await tx.selectFrom('audit.entry').select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)),
}, () => world.close())
