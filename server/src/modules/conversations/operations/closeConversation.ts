import type { operations } from '@socialspace/contract'
import type { Theme } from '@socialspace/contract/shapes'
import type { Tx } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { type ChangeDeps, closeOwn, settleChange } from '../settle.ts'
import { mustBeThemes } from './updateThemes.ts'

type Body = Parameters<Handler<typeof operations.closeConversation>>[0]['body']
type Closing = Omit<Body, 'note' | 'unfinished'> & { member: string; conversation: string; citizen: string; author: string; id: string; unfinished: boolean }
/** The journal's door: who closes signs, and so is asked for before the transaction; `settle` after its commit. */
export type RecordWriter = (named: { member: string; author: string; id: string }) => Promise<{ close(tx: Tx, record: Closing): Promise<void>; settle(): void }>

export const closeConversation = (deps: ChangeDeps & { recordWriter: RecordWriter; themes: (member: string) => Promise<Theme[]> }): Handler<typeof operations.closeConversation> => async ({ account, member, params, body }) => {
  const { note: id, unfinished = false, ...record } = body
  mustBeThemes(body.themes, await deps.themes(member))
  const records = await deps.recordWriter({ member, author: account, id })
  const shown = await settleChange(deps, member, account, async (tx) => {
    const closed = await closeOwn(tx, member, params.conversation, account)
    await records.close(tx, { ...record, member, conversation: closed.row.id, citizen: closed.row.citizen_id, author: account, id, unfinished })
    return closed
  })
  records.settle()
  return shown
}
