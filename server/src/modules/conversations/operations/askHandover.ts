import type { operations } from '@socialspace/contract'
import type { Queue } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { readOpen } from '../guests/store.ts'
import { insertHandover, readAsked, readHandover } from '../handover/store.ts'
import { type ChangeDeps, settleChange } from '../settle.ts'
import { readConversationRow } from '../store.ts'

export interface AskDeps extends ChangeDeps {
  readonly queues: (member: string) => Promise<Queue[]>
  readonly counsellors: (member: string) => Promise<ReadonlySet<string>>
}

/** Asks only: until the citizen answers, everything stays as it is. One question at a time. */
export const askHandover = (deps: AskDeps): Handler<typeof operations.askHandover> => async ({ account, member, params, body: { id, to } }) => {
  const [to_id, to_queue] = 'colleague' in to ? [to.colleague, null] : [null, to.queue]
  if (to_id !== null) must(to_id !== account && (await deps.counsellors(member)).has(to_id), 'not_found')
  else must((await deps.queues(member)).some((queue) => queue.active && queue.id === to_queue), 'not_found')
  return await settleChange(deps, member, account, async (tx) => {
    const row = await readConversationRow(tx, member, params.conversation, true)
    must(row && row.staff_id === account, 'not_found')
    const known = await readHandover(tx, member, row.id, id)
    if (known) {
      must(known.from_id === account && known.to_id === to_id && known.to_queue === to_queue, 'id_reused')
      return { row, event: null, act: null }
    }
    must(row.state === 'open' || row.state === 'asleep', 'wrong_state')
    must((await readAsked(tx, member, [row.id])).length === 0 && (await readOpen(tx, member, row.id)).every((one) => one.state !== 'asked'), 'already_asked')
    await insertHandover(tx, { member_id: member, conversation_id: row.id, id, from_id: account, to_id, to_queue, state: 'asked', asked_at: now(), answered_at: null })
    return { row, event: 'handover-asked', act: 'handover.asked' }
  })
}
