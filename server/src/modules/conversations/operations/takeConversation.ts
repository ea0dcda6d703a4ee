import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { dropPending } from '../answers/index.ts'
import { deleteDraft, deleteLabels } from '../beside/store.ts'
import type { ConversationsDeps } from '../index.ts'
import { changeState, type ConversationRow, countIn, oneAtATime, readConversationRow } from '../store.ts'
import { type ChangeDeps, settleChange } from '../settle.ts'

export interface TakeDeps extends ChangeDeps {
  readonly limitOf: ConversationsDeps['limitOf']
  readonly claim: ConversationsDeps['claim']
  /** Whether this counsellor was shown the conversation while it waited: only they are told that somebody was faster. */
  readonly wasShown: (staff: string, conversation: string) => boolean
}

/** Casework begins (P23). One statement decides who gets it. */
export const takeConversation = (deps: TakeDeps): Handler<typeof operations.takeConversation> => async ({ account, member, params }) => {
  const id = params.conversation
  return await settleChange(deps, member, account, async (tx) => {
    const at = now()
    const practice = await readConversationRow(tx, member, id)
    // For practice: nobody else's, and outside all limits and offers.
    if (practice?.test) must(practice.practice_by === account || practice.staff_id === account, 'not_found')
    else await mustBeTheirs(deps, tx, member, account, id)
    const row = await changeState(tx, member, id, { states: ['waiting'] }, { state: 'open', staff_id: account, taken_at: at })
    if (row) return { row: await comeBack(deps, tx, row, account), event: 'taken', act: 'conversation.taken' }
    const there = await readConversationRow(tx, member, id)
    must(there && (there.staff_id === account || deps.wasShown(account, id)), 'not_found')
    if (there.staff_id === account && there.state === 'open') return { row: there, event: null, act: null }
    throw new Refusal(there.staff_id === account ? 'wrong_state' : 'already_taken')
  })
}

/** One more open conversation fits the service's limit, and it is offered to them where the service offers; two screens of the same counsellor count one after the other. @throws Refusal enough_conversations, not_offered */
async function mustBeTheirs({ limitOf, claim }: TakeDeps, tx: Tx, member: string, staff: string, conversation: string): Promise<void> {
  const isWaiting = async () => (await readConversationRow(tx, member, conversation))?.state === 'waiting'
  const waiting = await readConversationRow(tx, member, conversation)
  if (waiting?.state !== 'waiting') return
  const { queues, maxConversations, push } = await limitOf(tx, member, waiting.queue_id)
  if (maxConversations !== null) {
    await oneAtATime(tx, `open ${staff}`)
    if (!(await isWaiting())) return
    must((await countIn(tx, member, 'open', queues, staff)) < maxConversations, 'enough_conversations')
  }
  await claim(tx, { member, conversation, staff, push })
}

/** Whoever had it before reads again what they could read; for everybody else it begins where they come in. */
async function comeBack({ vault }: Pick<ChangeDeps, 'vault'>, tx: Tx, row: ConversationRow, account: string): Promise<ConversationRow> {
  if (row.former_id === null) return row
  if (row.former_id !== account) {
    await deleteLabels(tx, row.member_id, row.id, { but: account })
    await deleteDraft(tx, row.member_id, row.id, row.former_id)
    await dropPending(tx, vault, row.member_id, row.id, now())
  }
  const changed = await changeState(tx, row.member_id, row.id, { states: ['open'] }, { former_id: null, ...(row.former_id === account && { seen_after: row.former_after }) })
  return changed!
}
