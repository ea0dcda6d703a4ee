import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { floorOf } from '../access.ts'
import { presentMessages } from '../present.ts'
import { readMessagesAfter, readMessagesBefore } from '../store.ts'
import type { Attend } from '../visit.ts'

export const readMessages = (deps: { attend: Attend; vault: Vault }): Handler<typeof operations.readMessages> => ({ principal, member, params, query }) =>
  deps.attend(principal, member, params.conversation, async (tx, row, side, guest) => {
    const floor = floorOf(side, row, guest)
    const limit = query.limit ?? 100
    const rows = query.after === undefined
      ? await readMessagesBefore(tx, member, row.id, query.before, limit, floor)
      : await readMessagesAfter(tx, member, row.id, Math.max(query.after, floor), limit)
    return { messages: presentMessages(deps.vault, member, row.id, rows), firstNumber: floor + 1, lastNumber: Math.max(row.last_number, rows.at(-1)?.number ?? 0) }
  })
