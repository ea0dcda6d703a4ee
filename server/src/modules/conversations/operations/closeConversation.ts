import type { operations } from '@socialspace/contract'
import type { Theme } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { type ChangeDeps, changeOwn, settleChange } from '../settle.ts'
import { mustBeThemes } from './updateThemes.ts'

/** The journal's door. */
export type WriteNote = (tx: Tx, note: { member: string; conversation: string; citizen: string; author: string; id: string; themes: readonly string[]; text: string }) => Promise<unknown>

export const closeConversation = (deps: ChangeDeps & { writeNote: WriteNote; themes: (member: string) => Promise<Theme[]> }): Handler<typeof operations.closeConversation> => async ({ account, member, params, body }) => {
  mustBeThemes(body.themes, await deps.themes(member))
  return await settleChange(deps, member, account, async (tx) => {
    const row = await changeOwn(tx, member, params.conversation, account, ['open', 'asleep'], { state: 'closed', closed_at: now() })
    await deps.writeNote(tx, { member, conversation: row.id, citizen: row.citizen_id, author: account, id: body.note, themes: body.themes, text: body.text })
    return { row, event: 'closed', act: 'conversation.closed' }
  })
}
