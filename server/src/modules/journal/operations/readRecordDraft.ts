import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { openDraft } from '../draft.ts'
import type { JournalDeps } from '../index.ts'
import { ownConversation } from '../own.ts'
import { readDraft as readRow } from '../store.ts'

export const readRecordDraft = (deps: JournalDeps): Handler<typeof operations.readRecordDraft> => async ({ account, principal, member, params: { conversation } }) =>
  await deps.opening(principal, { member, conversation, act: 'notes.opened', role: 'counsellor' }, (opened) => deps.database.forMembers([member], async (tx) => {
    const of = await ownConversation(deps, tx, member, conversation, account)
    const row = await readRow(tx, member, conversation, account)
    if (!row) return null
    await opened(tx, of.citizen)
    return openDraft(deps.vault, row)
  }))
