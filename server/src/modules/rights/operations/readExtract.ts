import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Call, Handler } from '../../../platform/http/index.ts'
import type { Runs } from '../extract/runs.ts'

/** Sent as it is made, and only ever as a download: nothing of it opens in the page it was asked from. */
export const sendAs = (answerAs: Call['answerAs'], at: Date): void =>
  answerAs('application/zip', { 'content-disposition': `attachment; filename="mine-data-${at.toISOString().slice(0, 10)}.zip"`, 'cache-control': 'no-store', 'x-accel-buffering': 'no' })

export const readExtract = (runs: Runs): Handler<typeof operations.readExtract> => async ({ member, account, principal, params, answerAs }) => {
  const made = await runs.begin({ kind: 'citizen', member, person: account, session: principal.session }, params.token, principal.there)
  sendAs(answerAs, now())
  return made
}
