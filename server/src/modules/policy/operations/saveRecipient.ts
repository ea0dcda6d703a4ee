import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { saveRecipient as store } from '../store.ts'

export const saveRecipient = ({ database, record }: PolicyDeps): Handler<typeof operations.saveRecipient> => async ({ member, account, params, body }) => {
  const saved = { id: params.recipient, ...body }
  await database.forMembers([member], async (tx) => {
    await store(tx, member, saved)
    await record(tx, { member, act: 'recipient.saved', actor: 'staff', actorId: account, object: 'recipient', objectId: saved.id })
  })
  return saved
}
