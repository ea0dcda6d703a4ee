import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { sealLabel } from '../beside/seal.ts'
import { deleteLabels, putLabel, readLabels } from '../beside/store.ts'
import { readConversationRow } from '../store.ts'

/** For oneself alone. The conversation's lock keeps two of one's own windows apart. */
export const labelConversation = ({ database, vault, record }: { database: Database; vault: Vault; record: RecordAct }): Handler<typeof operations.labelConversation> => async ({ member, account, params: { conversation }, body: label }) => {
  await database.forMembers([member], async (tx) => {
    const row = await readConversationRow(tx, member, conversation, true)
    must(row && row.staff_id === account, 'not_found')
    const [known] = await readLabels(tx, member, account, [conversation])
    const version = known ? known.sealed_version + 1 : 0
    if (label.title === '' && label.colour === null) await deleteLabels(tx, member, conversation, { of: account })
    else await putLabel(tx, { member_id: member, conversation_id: conversation, staff_id: account, sealed_version: version, body: sealLabel(vault.unit(member, conversation), account, version, label) })
    await record(tx, { member, act: 'conversation.labelled', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
  })
  return label
}
