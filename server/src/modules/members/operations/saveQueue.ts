import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { saveQueue as storeQueue } from '../store.ts'

interface Deps {
  readonly database: Database
  readonly record: RecordAct
  changed(member: string): void
}

export const saveQueue = ({ database, record, changed }: Deps): Handler<typeof operations.saveQueue> => async ({ member, account, params, body }) => {
  const saved = { id: params.queue, ...body }
  await database.forMembers([member], async (tx) => {
    await storeQueue(tx, member, saved)
    await record(tx, { member, act: 'queue.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'queue', objectId: saved.id })
  })
  changed(member)
  return saved
}
