import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { saveTheme as storeTheme } from '../store.ts'

interface Deps {
  readonly database: Database
  readonly record: RecordAct
  changed(member: string): void
}

export const saveTheme = ({ database, record, changed }: Deps): Handler<typeof operations.saveTheme> => async ({ member, account, params, body }) => {
  const saved = { id: params.theme, ...body }
  await database.forMembers([member], async (tx) => {
    await storeTheme(tx, member, saved)
    await record(tx, { member, act: 'theme.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'theme', objectId: saved.id })
  })
  changed(member)
  return saved
}
