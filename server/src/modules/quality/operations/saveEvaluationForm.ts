import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { formsOf } from '../forms.ts'
import type { QualityDeps } from '../index.ts'
import { insertForm } from '../store.ts'

/** Every change is a version of its own. Of two who change the same version, the second is told. */
export const saveEvaluationForm = ({ database, record }: QualityDeps): Handler<typeof operations.saveEvaluationForm> => async ({ member, account, params: { use }, body }) => {
  const saved = { use, ...body, version: body.version + 1 }
  await database.forMembers([member], async (tx) => {
    const inForce = (await formsOf(tx, member)).find((form) => form.use === use)!
    must(inForce.version === body.version && (await insertForm(tx, member, saved, now())), 'changed_meanwhile')
    await record(tx, { member, act: 'evaluation-form.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'evaluation-form', objectId: null })
  })
  return saved
}
