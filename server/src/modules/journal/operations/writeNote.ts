import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { recordWriter } from '../closing.ts'
import type { JournalDeps } from '../index.ts'
import { signingOf, write } from '../note.ts'
import { ownConversation, presentOwn } from '../own.ts'

export const writeNote = (deps: JournalDeps): Handler<typeof operations.writeNote> => async ({ account, member, params, body }) => {
  const { note: id, record = false, ...written } = body
  await deps.mustBeThemes(member, written.themes)
  const named = { member, author: account, id }
  const [signing, records] = [await signingOf(deps, named), await recordWriter(deps, named)]
  const note = await presentOwn(deps, member, account, async (tx) => {
    const of = await ownConversation(deps, tx, member, params.conversation, account)
    must(!record || of.state === 'closed', 'wrong_state')
    const made = { ...written, ...named, conversation: params.conversation, citizen: of.citizen }
    return record ? await records.finish(tx, made) : await write(deps, tx, { ...made, kind: 'note' }, signing)
  })
  records.settle()
  return note
}
