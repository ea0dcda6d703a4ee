import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { openEvaluation, sealEvaluation } from '../evaluation.ts'
import { answeredOf } from '../forms.ts'
import type { QualityDeps } from '../index.ts'
import { insertEvaluation, putEvaluation, readEvaluationRow } from '../store.ts'

/** Sealed under a key that is new each time; the one before is destroyed after the commit, so that what was changed is unreadable wherever it still lies. */
export const saveMyEvaluation = (deps: QualityDeps): Handler<typeof operations.saveMyEvaluation> => async ({ member, account, params: { conversation }, body: { etag, version, answers, hidden, count } }) => {
  const { database, vault, record, consent } = deps
  const controller = await deps.member({ id: member })
  const unit = randomId()
  try {
    const { row, former } = await database.forMembers([member], async (tx) => {
      const of = await deps.parties(tx, member, conversation)
      must(of?.citizen === account, 'not_found')
      await consent.mustHold(tx, member, account, 'counselling')
      // For practice: it is in no number.
      must(!of.test, 'wrong_state')
      const known = await readEvaluationRow(tx, member, conversation)
      must((known?.sealed_version ?? null) === etag, 'changed_meanwhile')
      const staff = known?.staff_id ?? (of.state === 'closed' ? of.staff : null)
      must(staff, 'wrong_state')
      const answered = await answeredOf(tx, member, 'citizen', version, answers)
      const next = known ? known.sealed_version + 1 : 0
      const row = {
        member_id: member, conversation_id: conversation, unit_id: unit, citizen_id: account, staff_id: staff, at: now(), hidden, sealed_version: next,
        body: sealEvaluation(vault.createUnit(member, unit), conversation, next, answered),
      }
      must(await (known ? putEvaluation : insertEvaluation)(tx, row), 'changed_meanwhile')
      await consent.agree(tx, controller, account, count)
      await record(tx, { member, act: 'evaluation.saved', actor: 'citizen', actorId: account, object: 'conversation', objectId: conversation, citizen: account })
      return { row, former: known?.unit_id }
    })
    if (former) vault.eraseUnit(member, former)
    return openEvaluation(vault, row)!
  } catch (error) {
    vault.eraseUnits(member, [unit])
    throw error
  }
}
