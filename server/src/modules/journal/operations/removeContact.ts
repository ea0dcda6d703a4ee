import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { ownContact } from '../contacts/theirs.ts'
import type { JournalDeps } from '../index.ts'

/** Who gave no name has nothing else here: their profile goes with it. */
export const removeContact = (deps: JournalDeps): Handler<typeof operations.removeContact> => async ({ account, member, params: { contact } }) => {
  const row = await deps.database.forMembers([member], async (tx) => {
    const row = await ownContact(deps, tx, member, account, contact)
    await deps.record(tx, { member, act: 'contact.removed', actor: 'staff', role: 'counsellor', actorId: account, object: 'contact', objectId: contact, citizen: row.citizen_id })
    return row
  })
  await deps.erase(member, row.conversation_id === null ? { citizens: [row.citizen_id] } : { table: 'journal.contact', ids: [contact] })
  return undefined
}
