import type { operations } from '@socialspace/contract'
import { type Handler, Refusal } from '../../../platform/http/index.ts'
import { faultOfParent } from '../access.ts'
import { lockThemes, readThemes, saveTheme as storeTheme } from '../store.ts'
import type { SaveDeps } from './saveQueue.ts'

export const saveTheme = ({ database, record, changed }: SaveDeps): Handler<typeof operations.saveTheme> => async ({ member, account, params, body }) => {
  const saved = { id: params.theme, ...body }
  await database.forMembers([member], async (tx) => {
    await lockThemes(tx, member)
    const fault = faultOfParent(saved, await readThemes(tx, member))
    if (fault) throw new Refusal('invalid_input', [{ path: 'body.parent', code: fault }])
    await storeTheme(tx, member, saved)
    await record(tx, { member, act: 'theme.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'theme', objectId: saved.id })
  })
  changed(member)
  return saved
}
