import { type Checkpoint, type LeafServed, type Log, readCheckpoint } from '@socialspace/contract/verifier'
import type { Database, Reader, Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Signer } from '../../platform/vault/index.ts'
import { keyText } from './checkpoint.ts'
import { served } from './entry.ts'
import { readCheckpoints, readLatest, readLeaves, readNodes, readPlaced } from './store.ts'
import { consistencyRuns, inclusionRuns, nodesOf, rootOf } from './tree.ts'

/** What a server says about a member's log, and the key that it says it signs with. */
export interface MemberLog extends Log {
  readonly key: string
  /** Those of logs longer than `after`, oldest first, at most a hundred; the last of each day. */
  checkpoints(after?: number): Promise<string[]>
}

const page = 100

/** Reads a member's log as it lies in the database: whatever somebody did to it there is served as it is, for the verifier to find. */
export function logOf({ database, signer }: { database: Database; signer: Pick<Signer, 'publicKey'> }, member: string): MemberLog {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => database.forMembers([member], work)
  /** The hash of each run of leaves, made of the nodes that are kept. */
  const hashesOf = async (tx: Tx, runs: readonly (readonly [number, number])[]): Promise<string[]> => {
    const places = runs.map(nodesOf)
    const nodes = await readNodes(tx, member, places.flat())
    let at = 0
    return places.map(({ length }) => rootOf(nodes.slice(at, (at += length))).toString('base64'))
  }
  const within = async (tx: Tx, size: number) => must(size <= ((await readLatest(tx, member))?.size ?? 0), 'not_found')
  return {
    key: keyText(member, signer),
    checkpoint: () => inside(async (tx) => (await readLatest(tx, member))?.note ?? null),
    checkpoints: (after = 0) => inside(async (tx) => (await readCheckpoints(tx, member, after, page)).map(({ note }) => note)),
    entries: (from) => inside(async (tx): Promise<LeafServed[]> => {
      const leaves = await readLeaves(tx, member, from, page)
      const entries = new Map((await readPlaced(tx, member, from, leaves.at(-1)?.place ?? from)).map((row) => [row.place, served(row)]))
      return leaves.map(({ place, hash }) => ({ place, hash: hash.toString('base64'), entry: entries.get(place) ?? null }))
    }),
    inclusion: (place, size) => inside(async (tx) => {
      await within(tx, size)
      must(place < size, 'not_found')
      return await hashesOf(tx, inclusionRuns(place, size))
    }),
    consistency: (first, second) => inside(async (tx) => {
      await within(tx, second)
      must(first <= second, 'not_found')
      return await hashesOf(tx, consistencyRuns(first, second))
    }),
  }
}

export async function checkpointOf(tx: Reader<'audit.entry' | 'audit.node' | 'audit.checkpoint'>, member: string): Promise<(Checkpoint & { note: string }) | null> {
  const row = await readLatest(tx, member)
  return row ? { ...readCheckpoint(row.note), note: row.note } : null
}
