import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Runs } from '../extract/runs.ts'

export const requestExtract = (runs: Runs): Handler<typeof operations.requestExtract> => async ({ member, account, principal }) => {
  const { link, expiresAt } = await runs.ask({ kind: 'citizen', member, person: account, session: principal.session })
  return { link, expiresAt: expiresAt.toISOString() }
}
