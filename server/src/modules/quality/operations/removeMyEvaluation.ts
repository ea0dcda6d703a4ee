import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { QualityDeps } from '../index.ts'
import { deleteEvaluation } from '../store.ts'

/** Its key is destroyed after the commit. */
export const removeMyEvaluation = ({ database, vault, record, parties }: QualityDeps): Handler<typeof operations.removeMyEvaluation> => async ({ member, account, params: { conversation } }) => {
  const unit = await database.forMembers([member], async (tx) => {
    must((await parties(tx, member, conversation))?.citizen === account, 'not_found')
    const unit = await deleteEvaluation(tx, member, conversation)
    must(unit, 'not_found')
    await record(tx, { member, act: 'evaluation.removed', actor: 'citizen', actorId: account, object: 'conversation', objectId: conversation, citizen: account })
    return unit
  })
  vault.eraseUnit(member, unit)
}
