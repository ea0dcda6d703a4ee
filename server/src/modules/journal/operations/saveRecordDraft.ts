import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { keepDraft, openDraft } from '../draft.ts'
import type { JournalDeps } from '../index.ts'
import { ownConversation } from '../own.ts'

/** Of two tabs that save at once, the second is told that there is something newer. */
export const saveRecordDraft = (deps: JournalDeps): Handler<typeof operations.saveRecordDraft> => async ({ account, member, params: { conversation }, body: { etag, ...written } }) => {
  await deps.mustBeThemes(member, written.themes)
  const row = await deps.database.forMembers([member], async (tx) => {
    const { citizen } = await ownConversation(deps, tx, member, conversation, account)
    return await keepDraft(deps, tx, { ...written, member, conversation, citizen, author: account }, etag)
  })
  return openDraft(deps.vault, row)
}
