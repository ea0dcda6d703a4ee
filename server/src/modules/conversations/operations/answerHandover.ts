import type { operations } from '@socialspace/contract'
import type { Queue } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { dropPending } from '../answers/index.ts'
import { deleteDraft, deleteLabels } from '../beside/store.ts'
import { writeEvent } from '../change.ts'
import { endStays } from '../guests/store.ts'
import { endHandover, readHandover } from '../handover/store.ts'
import { find, presentOne } from '../present.ts'
import type { ChangeDeps } from '../settle.ts'
import { changeState, forgetMark, partiesOf, readConversationRow } from '../store.ts'

export interface AnswerDeps extends ChangeDeps {
  readonly counsellors: (member: string) => Promise<ReadonlySet<string>>
  readonly queues: (member: string) => Promise<Queue[]>
}

/**
 * The citizen's own word decides (P20): no leaves everything as it is; yes changes the counsellor, and only `with` lets what was written be read by them (P04). The conversation's
 * row is locked first, so that of two answers, or an answer and a taking back, one counts and the other is told.
 */
export const answerHandover = (deps: AnswerDeps): Handler<typeof operations.answerHandover> => async ({ account, principal, member, params, body: { answer } }) => {
  const [counsellors, queues] = await Promise.all([deps.counsellors(member), deps.queues(member)])
  const asked = await deps.database.forMembers([member], (tx) => readHandover(tx, member, params.conversation, params.handover))
  const alias = asked?.to_id ? ((await deps.staffCard([asked.to_id])).get(asked.to_id)?.alias ?? '') : ''
  const { row, old, written, found, left } = await deps.database.forMembers([member], async (tx) => {
    const before = await readConversationRow(tx, member, params.conversation, true)
    must(before && sideOf(principal, member, partiesOf(before)) === 'citizen', 'not_found')
    const handover = await readHandover(tx, member, before.id, params.handover)
    must(handover, 'not_found')
    const at = now()
    // Nobody hands over to a colleague who has left since, or to a queue that was switched off; nor a conversation that stands otherwise.
    const there = handover.to_id === null ? queues.some(({ id, active }) => active && id === handover.to_queue) : counsellors.has(handover.to_id)
    must(handover.from_id === before.staff_id && (answer === 'no' || there), 'handover_ended')
    must(await endHandover(tx, member, before.id, answer, at, handover.id), 'handover_ended')
    const changed = answer === 'no' ? before : (await changeState(tx, member, before.id, { states: ['open', 'asleep'], staff: handover.from_id }, {
      ...(handover.to_id === null ? { state: 'waiting', staff_id: null, queue_id: handover.to_queue!, queued_at: at } : { state: 'open', staff_id: handover.to_id }),
      ...(answer === 'without' ? { seen_after: before.last_number, former_id: before.staff_id, former_after: before.seen_after } : { former_id: null }),
    }))
    must(changed, 'handover_ended')
    const left = answer === 'no' ? [] : await endStays(tx, member, { conversation: before.id }, at)
    if (answer !== 'no') {
      for (const { guest_id } of left) await forgetMark(tx, member, before.id, guest_id)
      await forgetMark(tx, member, before.id, handover.from_id)
      await deleteLabels(tx, member, before.id, { of: handover.from_id })
      await deleteDraft(tx, member, before.id, handover.from_id)
      await dropPending(tx, deps.vault, member, before.id, at)
    }
    const written = await writeEvent(deps.vault, tx, changed, answer === 'no' ? 'handover-declined' : 'handed-over', answer === 'no' ? '' : alias)
    await deps.record(tx, { member, act: `handover.${answer === 'no' ? 'declined' : `agreed-${answer}`}`, actor: 'citizen', actorId: account, object: 'conversation', objectId: before.id, citizen: account })
    const after = { ...changed, last_number: written.number, last_at: written.at, last_by: 'service' }
    return { row: after, old: before.staff_id, written, found: await find(tx, after), left }
  })
  deps.guestsLeft(left)
  deps.stored(written.event, written.number, written.at, old)
  deps.changed(row, old)
  return await presentOne(deps, found)
}
