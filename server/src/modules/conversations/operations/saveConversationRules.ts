import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { writeRules } from '../rules/store.ts'

export const saveConversationRules = ({ database, record }: { database: Database; record: RecordAct }): Handler<typeof operations.saveConversationRules> => async ({ member, account, body }) => {
  await database.forMembers([member], async (tx) => {
    await writeRules(tx, member, body)
    await record(tx, { member, act: 'settings.changed', actor: 'staff', role: 'administrator', actorId: account, object: 'member', objectId: member })
  })
  return body
}
