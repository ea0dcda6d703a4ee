import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Runs } from '../extract/runs.ts'

export const readExtractProgress = (runs: Runs): Handler<typeof operations.readExtractProgress> => async ({ member, account, principal }) =>
  await runs.progress({ kind: 'citizen', member, person: account, session: principal.session })
