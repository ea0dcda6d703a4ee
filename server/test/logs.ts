import { type LeafServed, type Log, verifyLog, type Wrong } from '@socialspace/contract/verifier'
import type { Caller, World } from './world.ts'

/** A member's log as its DPO gets it, through the door. */
export function logThrough(world: World, dpo: Caller): Log {
  const ask = (id: 'readCheckpoint' | 'listCheckpoints' | 'listEntries' | 'proveInclusion' | 'proveConsistency', query: Record<string, number> = {}) =>
    world.must(id, dpo, { params: { member: dpo.member! }, query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])) })
  return {
    checkpoint: async () => (await ask('readCheckpoint')).checkpoint as string | null,
    checkpoints: async (after) => (await ask('listCheckpoints', { after })) as string[],
    entries: async (from) => (await ask('listEntries', { from })) as LeafServed[],
    inclusion: async (place, size) => (await ask('proveInclusion', { place, size })).path as string[],
    consistency: async (first, second) => (await ask('proveConsistency', { first, second })).path as string[],
  }
}

/** What the verifier finds in a log, with the key and the checkpoints that were kept. */
export const findingsOf = async (log: Log, key: string, kept: readonly string[]): Promise<Wrong[]> => [...new Set((await verifyLog({ key, kept, log })).findings.map(({ wrong }) => wrong))].toSorted()
