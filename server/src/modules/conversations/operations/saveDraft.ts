import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { sideOf } from '../access.ts'
import { sealDraft } from '../beside/seal.ts'
import { deleteDraft, putDraft, readDraftRow } from '../beside/store.ts'
import type { MustHold } from '../send.ts'
import { partiesOf, readConversationRow } from '../store.ts'
import type { Visit } from '../visit.ts'

/** Kept as messages are: only for who may write here, and for a citizen only while the consent lives. */
export const saveDraft = ({ visit, vault, mustHold }: { visit: Visit; vault: Vault; mustHold: MustHold }): Handler<typeof operations.saveDraft> => ({ principal, member, account, params: { conversation }, body: { text } }) =>
  visit(principal, member, conversation, async (tx, { citizen_id }, side) => {
    // Whoever has handed it over meanwhile leaves nothing behind; of two windows one comes after the other.
    const row = await readConversationRow(tx, member, conversation, true)
    must(row && sideOf(principal, member, partiesOf(row)) === side, 'not_found')
    if (text === '') await deleteDraft(tx, member, conversation, account)
    else {
      if (side === 'citizen') await mustHold(tx, member, citizen_id, 'counselling')
      const known = await readDraftRow(tx, member, conversation, account, true)
      const version = known ? known.sealed_version + 1 : 0
      await putDraft(tx, { member_id: member, conversation_id: conversation, author_id: account, at: now(), sealed_version: version, body: sealDraft(vault.unit(member, conversation), account, version, text) })
    }
    return { text }
  })
