import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { contentOf } from '../content.ts'
import type { JournalDeps } from '../index.ts'
import { openNote, rewrite, signsAs } from '../note.ts'
import { ownConversation, presentOwn } from '../own.ts'
import { takeNote } from '../store.ts'

/** Of two at once the second is told that the note has changed; once it is locked, nobody's correction gets in any more. */
export const correctNote = (deps: JournalDeps): Handler<typeof operations.correctNote> => async ({ account, member, params, body }) => {
  await deps.mustBeThemes(member, body.themes)
  const signedAs = await signsAs(deps, account)
  return await presentOwn(deps, member, account, async (tx) => {
    await ownConversation(deps, tx, member, params.conversation, account)
    const row = await takeNote(tx, member, params.conversation, params.note)
    must(row && row.author_id === account, 'not_found')
    must(row.locked_at > now(), 'note_locked')
    must(row.sealed_version === body.etag, 'changed_meanwhile')
    const { addenda } = openNote(deps.vault, row)
    return await rewrite(deps, tx, row, { text: body.text, themes: body.themes, ...(await contentOf(tx, member, body)), signedAs, addenda })
  })
}
