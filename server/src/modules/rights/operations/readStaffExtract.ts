import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Runs } from '../extract/runs.ts'
import { sendAs } from './readExtract.ts'

export const readStaffExtract = (runs: Runs): Handler<typeof operations.readStaffExtract> => async ({ account, principal: { session, there }, params, answerAs }) => {
  must(session !== null, 'not_allowed')
  const made = await runs.begin({ kind: 'staff', member: PLATFORM, person: account, session }, params.token, there)
  sendAs(answerAs, now())
  return made
}
