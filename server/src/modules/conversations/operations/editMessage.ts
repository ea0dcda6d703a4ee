import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { readReadingQueues } from '../answers/store.ts'
import { type Body, openBody, sealBody } from '../body.ts'
import { presentMessages } from '../present.ts'
import { askReseal } from '../reseal/store.ts'
import { readRules } from '../rules/store.ts'
import type { MustHold } from '../send.ts'
import { type MessageRow, readMessageById, replaceMessage } from '../store.ts'
import type { Attend } from '../visit.ts'

interface EditDeps {
  readonly attendLocked: Attend
  readonly vault: Vault
  readonly record: RecordAct
  readonly mustHold: MustHold
  /** After the commit: it is put on every screen, and what stays is sealed anew. */
  readonly replaced: (message: MessageRow, content: Body) => void
}
const minute = 60_000

/**
 * One's own words put right (P63). What stood there is overwritten in this transaction, in the row's next version, and unreadable in every copy when the old key is destroyed. The
 * conversation's row is locked first: of a correction and an erasing, or a closing, one comes first, and the other is told.
 */
export const editMessage = (deps: EditDeps): Handler<typeof operations.editMessage> => async ({ principal, account, member, params: { conversation, message: id }, body: { text } }) => {
  const { row, content } = await deps.attendLocked(principal, member, conversation, async (tx, { citizen_id: citizen, queue_id, state }, side, guest) => {
    must(guest === null || guest.role === 'part', 'not_allowed')
    const before = await readMessageById(tx, member, conversation, id)
    must(before && before.by === side && before.author_id === account, 'not_found')
    if (side === 'citizen') await deps.mustHold(tx, member, citizen, 'counselling')
    else must(!(await readReadingQueues(tx, member)).has(queue_id), 'second_reader_needed')
    must(state !== 'closed', 'conversation_closed')
    const unit = deps.vault.unit(member, conversation)
    const { files, event } = openBody(unit, conversation, id, before.sealed_version, before.body)
    const at = now()
    must(event === null && at.getTime() - before.at.getTime() < (await readRules(tx, member)).editMinutes * minute, 'edit_over')
    const content: Body = { text, files, event: null, edited: at.toISOString() }
    const row = { ...before, sealed_version: before.sealed_version + 1, body: sealBody(unit, conversation, id, content, before.sealed_version + 1) }
    await replaceMessage(tx, before, row.sealed_version, row.body, [])
    await askReseal(tx, member, conversation)
    const actor = side === 'citizen' ? { actor: 'citizen' as const } : { actor: 'staff' as const, role: principal.roles(member).has('counsellor') ? ('counsellor' as const) : ('coordinator' as const) }
    await deps.record(tx, { member, act: 'message.edited', ...actor, actorId: account, object: 'conversation', objectId: conversation, citizen })
    return { row, content }
  })
  const [shown] = presentMessages(deps.vault, member, conversation, [row])
  deps.replaced(row, content)
  return shown!
}
