import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { openOwn, sealOwn } from '../evaluation.ts'
import { answeredOf } from '../forms.ts'
import { type QualityDeps, workEnds } from '../index.ts'
import { putOwn, readOwnRows } from '../store.ts'

/** About the counsellor, and sealed under them. What they began they may change, whoever has the conversation now. */
export const saveOwnEvaluation = (deps: QualityDeps): Handler<typeof operations.saveOwnEvaluation> => async ({ member, account, params: { conversation }, body: { etag, version, answers } }) => {
  const row = await deps.database.forMembers([member], async (tx) => {
    const known = (await readOwnRows(tx, member, conversation)).find(({ staff_id }) => staff_id === account)
    const of = await deps.parties(tx, member, conversation)
    must(known || of?.staff === account, 'not_found')
    must((known?.sealed_version ?? null) === etag, 'changed_meanwhile')
    must(known || (of?.state === 'closed' && !of.test), 'wrong_state')
    const at = now()
    const named = { member_id: member, conversation_id: conversation, staff_id: account, at, until: workEnds(at), sealed_version: known ? known.sealed_version + 1 : 0 }
    const row = { ...named, body: sealOwn(deps.vault, named, await answeredOf(tx, member, 'counsellor', version, answers)) }
    must(await putOwn(tx, row, known !== undefined), 'changed_meanwhile')
    await deps.record(tx, { member, act: 'own-evaluation.saved', actor: 'staff', role: 'counsellor', actorId: account, object: 'staff', objectId: account })
    return row
  })
  return openOwn(deps.vault, row)
}
