import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Runs } from '../extract/runs.ts'

export const readStaffExtractProgress = (runs: Runs): Handler<typeof operations.readStaffExtractProgress> => async ({ account, principal }) =>
  await runs.progress({ kind: 'staff', member: PLATFORM, person: account, session: principal.session })
