import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { removeRecipient as remove } from '../store.ts'

export const removeRecipient = ({ database, record }: PolicyDeps): Handler<typeof operations.removeRecipient> => ({ member, account, params }) =>
  database.forMembers([member], async (tx) => {
    must(await remove(tx, member, params.recipient), 'not_found')
    await record(tx, { member, act: 'recipient.removed', actor: 'staff', actorId: account, object: 'recipient', objectId: params.recipient })
    return undefined
  })
