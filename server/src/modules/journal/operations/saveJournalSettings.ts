import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { JournalDeps } from '../index.ts'
import { putRules } from '../store.ts'

export const saveJournalSettings = ({ database, record }: JournalDeps): Handler<typeof operations.saveJournalSettings> => async ({ member, account, body: { etag, ...rules } }) => {
  await database.forMembers([member], async (tx) => {
    must(await putRules(tx, member, rules, etag), 'changed_meanwhile')
    await record(tx, { member, act: 'journal.rules-changed', actor: 'staff', role: 'administrator', actorId: account, object: 'member', objectId: member })
  })
  return { etag: etag + 1 }
}
