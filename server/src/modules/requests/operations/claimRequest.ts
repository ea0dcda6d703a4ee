import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { actOn } from '../act.ts'
import { sealContact } from '../contact.ts'
import type { DeskDeps } from '../index.ts'
import { withCode } from '../mine.ts'
import { changeRequest } from '../store.ts'

/** From now on it is reached by signing in: the way to be reached that was given for the answer has no purpose any more, and the code opens nothing. */
export const claimRequest = (deps: DeskDeps): Handler<typeof operations.claimRequest> => async ({ member, account, body }) => {
  const mine = await withCode(deps, member, body.code, async (tx, row) => {
    const version = row.sealed_version + 1
    const claimed = await changeRequest(tx, row, { citizen_id: account, sealed_version: version, contact: sealContact(deps.vault, { ...row, sealed_version: version }, null) })
    await deps.record(tx, actOn(claimed, 'request.claimed', 'person'))
    await deps.touchCitizen(tx, member, account)
    return claimed
  })
  deps.codes.spend(member, mine.id)
  return mine
}
