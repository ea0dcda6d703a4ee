import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { asForm } from '../forms.ts'
import type { JournalDeps } from '../index.ts'
import { insertForm, newestVersion } from '../store.ts'

/** Every change is a version of its own: notes keep the one they were written with. Of two who change the same version, the second is told. */
export const saveForm = ({ database, record }: JournalDeps): Handler<typeof operations.saveForm> => async ({ member, account, params: { form: id }, body }) => {
  const saved = { id, ...body, version: body.version + 1 }
  await database.forMembers([member], async (tx) => {
    must((await newestVersion(tx, member, id)) === body.version && (await insertForm(tx, member, saved, now())), 'changed_meanwhile')
    await record(tx, { member, act: 'form.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'form', objectId: id })
  })
  return asForm(member, saved)
}
