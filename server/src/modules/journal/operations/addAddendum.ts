import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { JournalDeps } from '../index.ts'
import { openNote, putSealed, signsAs } from '../note.ts'
import { ownConversation, presentOwn } from '../own.ts'
import { signedAddendum } from '../signature.ts'
import { takeNote } from '../store.ts'

const most = 50

/** Adds to a note without touching a word of it. The same id with the same words again adds nothing. */
export const addAddendum = (deps: JournalDeps): Handler<typeof operations.addAddendum> => async ({ account, member, params, body: { id, text } }) => {
  const as = await signsAs(deps, account)
  return await presentOwn(deps, member, account, async (tx) => {
    const of = await ownConversation(deps, tx, member, params.conversation, account)
    const row = await takeNote(tx, member, params.conversation, params.note)
    must(row, 'not_found')
    const at = now()
    must(row.author_id !== account || row.locked_at <= at, 'note_open')
    const open = openNote(deps.vault, row)
    const known = open.addenda.find((one) => one.id === id)
    must(!known || (known.text === text && known.author === account), 'id_reused')
    if (known) return row
    must(open.addenda.length < most, 'too_many')
    const added = { id, at: at.toISOString(), author: account, as, text }
    const next = await putSealed(deps, tx, row, { ...open, addenda: [...open.addenda, added] })
    const by = { member, actor: 'staff', role: 'counsellor', actorId: account, object: 'note', citizen: of.citizen } as const
    await deps.record(tx, { ...by, act: 'note.added-to', objectId: row.id }, { ...by, act: 'note.signed', objectId: signedAddendum(row.id, added) })
    return next
  })
}
