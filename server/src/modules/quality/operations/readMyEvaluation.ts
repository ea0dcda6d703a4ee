import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { openEvaluation } from '../evaluation.ts'
import { formOf } from '../forms.ts'
import type { QualityDeps } from '../index.ts'
import { readEvaluationRow } from '../store.ts'

/** Offered once a conversation that somebody took is closed; what was said stays one's own to change, whatever becomes of the conversation. */
export const readMyEvaluation = (deps: QualityDeps): Handler<typeof operations.readMyEvaluation> => async ({ member, account, params: { conversation } }) => {
  const controller = await deps.member({ id: member })
  return await deps.database.forMembers([member], async (tx) => {
    const of = await deps.parties(tx, member, conversation)
    must(of?.citizen === account, 'not_found')
    const row = await readEvaluationRow(tx, member, conversation)
    const mine = row && openEvaluation(deps.vault, row)
    const open = mine !== undefined || (of.staff !== null && of.state === 'closed')
    return { form: open ? await formOf(tx, member, 'citizen') : null, mine: mine ?? null, counting: { ...deps.consent.text(controller), ...(await deps.consent.standing(tx, member, account)) } }
  })
}
