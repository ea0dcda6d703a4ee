import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { changeState, readConversationRow } from '../store.ts'
import { type ChangeDeps, settleChange } from '../settle.ts'

export interface TakeDeps extends ChangeDeps {
  /** Whether this counsellor was shown the conversation while it waited: only they are told that somebody was faster. */
  readonly wasShown: (staff: string, conversation: string) => boolean
}

/** Casework begins (P23). One statement decides who gets it. */
export const takeConversation = (deps: TakeDeps): Handler<typeof operations.takeConversation> => async ({ account, member, params }) => {
  const id = params.conversation
  return await settleChange(deps, member, account, async (tx) => {
    const at = now()
    const row = await changeState(tx, member, id, { states: ['waiting'] }, { state: 'open', staff_id: account, taken_at: at })
    if (row) return { row, event: 'taken', act: 'conversation.taken' }
    const there = await readConversationRow(tx, member, id)
    must(there && (there.staff_id === account || deps.wasShown(account, id)), 'not_found')
    if (there.staff_id === account && there.state === 'open') return { row: there, event: null, act: null }
    throw new Refusal(there.staff_id === account ? 'wrong_state' : 'already_taken')
  })
}
