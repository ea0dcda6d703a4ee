import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { shownAnswer } from '../answers/index.ts'
import { readPending } from '../answers/store.ts'
import type { Visit } from '../visit.ts'

export const readMyAnswer = ({ visit, vault }: { visit: Visit; vault: Vault }): Handler<typeof operations.readMyAnswer> => ({ principal, account, member, params: { conversation } }) =>
  visit(principal, member, conversation, async (tx, _row, side) => {
    must(side === 'staff', 'not_found')
    const answer = await readPending(tx, member, conversation)
    return { answer: answer?.author_id === account ? shownAnswer(vault, answer) : null }
  })
