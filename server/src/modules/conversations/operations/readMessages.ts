import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { presentMessages } from '../present.ts'
import { readMessagesAfter, readMessagesBefore } from '../store.ts'
import type { Visit } from '../visit.ts'

export const readMessages = (deps: { visit: Visit; vault: Vault }): Handler<typeof operations.readMessages> => ({ principal, member, params, query }) =>
  deps.visit(principal, member, params.conversation, async (tx, row) => {
    const limit = query.limit ?? 100
    const rows = query.after === undefined
      ? await readMessagesBefore(tx, member, row.id, query.before, limit)
      : await readMessagesAfter(tx, member, row.id, query.after, limit)
    return { messages: presentMessages(deps.vault, member, row.id, rows), lastNumber: Math.max(row.last_number, rows.at(-1)?.number ?? 0) }
  })
