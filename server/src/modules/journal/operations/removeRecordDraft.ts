import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { JournalDeps } from '../index.ts'
import { ownConversation } from '../own.ts'
import { removeDraft as removeRow } from '../store.ts'

/** Nothing there is no error. The key is destroyed after the commit. */
export const removeRecordDraft = (deps: JournalDeps): Handler<typeof operations.removeRecordDraft> => async ({ account, member, params: { conversation } }) => {
  const gone = await deps.database.forMembers([member], async (tx) => {
    const { citizen } = await ownConversation(deps, tx, member, conversation, account)
    const gone = await removeRow(tx, member, conversation, account)
    if (gone.length > 0) await deps.record(tx, { member, act: 'record.discarded', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen })
    return gone
  })
  deps.vault.eraseUnits(member, gone)
}
