import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { openDraft } from '../beside/seal.ts'
import { readDraftRow } from '../beside/store.ts'
import type { Visit } from '../visit.ts'

/** One's own, and nobody else's. */
export const readDraft = ({ visit, vault }: { visit: Visit; vault: Vault }): Handler<typeof operations.readDraft> => ({ principal, member, account, params: { conversation } }) =>
  visit(principal, member, conversation, async (tx) => {
    const row = await readDraftRow(tx, member, conversation, account)
    return { text: row ? openDraft(vault, row) : '' }
  })
