import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { type Evidence, stateOf } from '../kept/evidence.ts'
import { keepings } from '../kept/index.ts'
import { promises } from '../promises.ts'

/** What this installation can show, each asked for when the page is; without one, or while there is nothing, null. */
export interface LiveEvidence {
  readonly epoch?: () => { number: number; since: string }
  /** The last clean-up: when, and how much went; where nothing did, the last one that deleted something. */
  readonly lastRetention?: () => Promise<{ at: string; deleted: number; before: { at: string; deleted: number } | null } | null>
  /** How many whole days the request that is open longest has waited. */
  readonly longestOpenRequest?: () => Promise<{ days: number } | null>
  /** The last verified checkpoint of the log of acts: when, and how many acts it covers. */
  readonly lastCheckpoint?: () => Promise<{ at: string; size: number } | null>
}

interface Deps {
  readonly evidence: Evidence
  readonly live: LiveEvidence
  /** What the policy promises that is in force at the member, or without one the product's own. */
  readonly promisedAt: (member: string | undefined) => Promise<readonly string[]>
}

/** Every promise and what proves it: kept only when every clause of it is proved. */
export const readPromises = ({ evidence, live, promisedAt }: Deps): Handler<typeof operations.readPromises> => async ({ query }) => {
  const promised = new Set(await promisedAt(query.member))
  return {
    provedAt: evidence.when,
    promises: promises.map(({ id, da, en }) => {
      const { how, clauses } = keepings[id]
      const shown = clauses.map((clause) => ({
        says: clause.says, state: stateOf(clause, evidence),
        test: clause.proof && { file: clause.proof.file, name: clause.proof.test.trim(), mutant: clause.proof.mutant },
      }))
      return { id, group: id.slice(0, 2), title: { da, en }, how, kept: shown.length > 0 && shown.every(({ state }) => state === 'proved'), promised: promised.has(id), clauses: shown }
    }),
    live: {
      epoch: live.epoch?.() ?? null,
      retention: (await live.lastRetention?.()) ?? null,
      oldestRequest: (await live.longestOpenRequest?.()) ?? null,
      checkpoint: (await live.lastCheckpoint?.()) ?? null,
    },
  }
}
