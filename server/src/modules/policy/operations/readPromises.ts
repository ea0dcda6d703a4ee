import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { type Evidence, stateOf } from '../kept/evidence.ts'
import { keepings } from '../kept/index.ts'
import { promises } from '../promises.ts'

/** What this installation can show, each asked for when the page is; without one, or while there is nothing, null. */
export interface LiveEvidence {
  readonly epoch?: () => { number: number; since: string }
  readonly lastRun?: () => Promise<{ at: string; deleted: number } | null>
  readonly longestOpenRequest?: () => Promise<{ days: number } | null>
  readonly lastCheckpoint?: () => Promise<{ at: string } | null>
}

interface Deps { readonly evidence: Evidence; readonly live: LiveEvidence }

/** Every promise and what proves it: kept only when every clause of it is proved. */
export const readPromises = ({ evidence, live }: Deps): Handler<typeof operations.readPromises> => async () => ({
  provedAt: evidence.when,
  promises: promises.map(({ id, da, en }) => {
    const { how, clauses } = keepings[id]
    const shown = clauses.map((clause) => ({
      says: clause.says, state: stateOf(clause, evidence),
      test: clause.proof && { file: clause.proof.file, name: clause.proof.test.trim(), mutant: clause.proof.mutant },
    }))
    return { id, group: id.slice(0, 2), title: { da, en }, how, kept: shown.length > 0 && shown.every(({ state }) => state === 'proved'), clauses: shown }
  }),
  live: {
    epoch: live.epoch?.() ?? null,
    retention: (await live.lastRun?.()) ?? null,
    oldestRequest: (await live.longestOpenRequest?.()) ?? null,
    checkpoint: (await live.lastCheckpoint?.()) ?? null,
  },
})
