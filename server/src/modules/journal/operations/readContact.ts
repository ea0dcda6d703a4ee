import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { present } from '../contacts/content.ts'
import { theirContact } from '../contacts/theirs.ts'
import { rulesOf } from '../forms.ts'
import type { JournalDeps } from '../index.ts'

export const readContact = (deps: JournalDeps): Handler<typeof operations.readContact> => async ({ account, member, params: { contact } }) => {
  const { row, rules } = await deps.database.forMembers([member], async (tx) => {
    const row = await theirContact(deps, tx, member, account, contact)
    await deps.record(tx, { member, act: 'contact.opened', actor: 'staff', role: 'counsellor', actorId: account, object: 'contact', objectId: contact, citizen: row.citizen_id })
    return { row, rules: await rulesOf(tx, member) }
  })
  return present(deps.vault, row, { staff: account, rules, authorName: await deps.nameOf(row.author_id) })
}
