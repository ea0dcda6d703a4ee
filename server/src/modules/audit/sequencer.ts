import { entryText } from '@socialspace/contract/verifier'
import { now } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Signer } from '../../platform/vault/index.ts'
import { checkpointNote } from './checkpoint.ts'
import { served } from './entry.ts'
import { insertNodes, keepCheckpoint, lockTree, placeEntries, readLatest, readNodes, readPending } from './store.ts'
import { append, leafHash, peaksOf, rootOf } from './tree.ts'

export interface SequencerDeps {
  readonly database: Pick<Database, 'forMembers'>
  readonly signer: Signer
  readonly log: Pick<Log, 'warn'>
  /** Every member that has a log. */
  readonly logs: () => Promise<readonly string[]>
}

/** Milliseconds. An act is in the tree within a second of its commit; what another process left when it was killed, within the time between two rounds. */
const every = 250
const round = 5000
/** No transaction lives longer: after this the member's acts have committed, or never will. */
const longest = 65_000
const batch = 500

/** Puts entries into their member's tree, in an order that stays for ever, and signs a checkpoint whenever it has grown. Any number of processes may try: one at a time does. */
export function createSequencer({ database, signer, log, logs }: SequencerDeps) {
  const awaited = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let rounded = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined

  /** @returns how many were put there. */
  const grow = (member: string): Promise<number> => database.forMembers([member], async (tx) => {
    if (!(await lockTree(tx, member))) return 0
    const pending = await readPending(tx, member, batch)
    if (pending.length === 0) return 0
    const size = (await readLatest(tx, member))?.size ?? 0
    const { added, peaks } = append(await readNodes(tx, member, peaksOf(size)), size, pending.map((row) => leafHash(entryText(served(row)))))
    await insertNodes(tx, member, added)
    await placeEntries(tx, member, pending.map(({ id }) => id), size)
    const [at, grown] = [now(), size + pending.length]
    await keepCheckpoint(tx, { member_id: member, day: at.toISOString().slice(0, 10), size: grown, note: checkpointNote(signer, member, { size: grown, root: rootOf(peaks), at }) })
    return pending.length
  })
  /** One member's log that somebody has broken stops no other's. */
  async function growAll(members: Iterable<string>): Promise<void> {
    let failed: unknown
    for (const member of members) {
      try {
        while ((await grow(member)) === batch);
      } catch (error) {
        failed = error
      }
    }
    if (failed !== undefined) throw failed
  }
  async function look(): Promise<void> {
    const at = performance.now()
    if (at - rounded > round) {
      rounded = at
      return await growAll(await logs())
    }
    const members = [...awaited.keys()]
    for (const [member, until] of awaited) if (until < at) awaited.delete(member)
    await growAll(members)
  }
  const next = () => {
    timer = setTimeout(() => {
      running = look().catch((error: unknown) => log.warn({ err: error }, 'the log of acts could not be added to; it is tried again')).finally(next)
    }, every).unref()
  }

  return {
    /** An act of this member's was written, in a transaction that is still under way. */
    expect: (member: string) => void awaited.set(member, performance.now() + longest),
    start: next,
    /** Puts everything that is committed by now into the trees. */
    async settle(): Promise<void> {
      await running
      await growAll(await logs())
    },
    async close(): Promise<void> {
      clearTimeout(timer)
      await running
      clearTimeout(timer)
    },
  }
}
export type Sequencer = ReturnType<typeof createSequencer>
