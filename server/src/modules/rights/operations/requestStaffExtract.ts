import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Runs } from '../extract/runs.ts'

/** Only in the browser that the member of staff is signed in with. */
export const requestStaffExtract = (runs: Runs): Handler<typeof operations.requestStaffExtract> => async ({ account, principal: { session } }) => {
  must(session !== null, 'not_allowed')
  const { link, expiresAt } = await runs.ask({ kind: 'staff', member: PLATFORM, person: account, session })
  return { link, expiresAt: expiresAt.toISOString() }
}
