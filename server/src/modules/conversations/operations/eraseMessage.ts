import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { openBody, sealErased } from '../body.ts'
import { askReseal, type MessageRow, readConversationRow, readMessageById, replaceMessage } from '../store.ts'
import type { Visit } from '../visit.ts'

interface EraseDeps {
  readonly visit: Visit
  readonly vault: Vault
  readonly record: RecordAct
  /** After the commit: it is taken off every screen, and what stays is sealed anew. */
  readonly erased: (message: MessageRow) => void
}

/** Unreadable by every way of ours in this transaction; unreadable for whoever has the disk, or an older copy of it, when the old key is destroyed. */
export const eraseMessage = (deps: EraseDeps): Handler<typeof operations.eraseMessage> => async ({ principal, account, member, params: { conversation, message: id } }) => {
  const message = await deps.visit(principal, member, conversation, async (tx, { citizen_id: citizen }, side) => {
    must(side === 'citizen', 'not_found')
    // Against the writer, and against another press.
    await readConversationRow(tx, member, conversation, true)
    const row = await readMessageById(tx, member, conversation, id)
    must(row && row.by === 'citizen' && row.author_id === account, 'not_found')
    if (row.sealed_version > 0) return null
    const unit = deps.vault.unit(member, conversation)
    const { files } = openBody(unit, conversation, id, row.sealed_version, row.body)
    const body = sealErased(unit, conversation, id, 1)
    await replaceMessage(tx, row, 1, body, files.map((file) => file.id))
    await askReseal(tx, member, conversation)
    await deps.record(tx, { member, act: 'message.erased', actor: 'citizen', actorId: account, object: 'conversation', objectId: conversation, citizen })
    return { ...row, sealed_version: 1, body }
  })
  if (message) deps.erased(message)
  return undefined
}
