import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import { Refusal, type Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { readServices, readThemes, saveQueue as storeQueue } from '../store.ts'

export interface SaveDeps {
  readonly database: Database
  readonly record: RecordAct
  changed(member: string): void
}

export const saveQueue = ({ database, record, changed }: SaveDeps): Handler<typeof operations.saveQueue> => async ({ member, account, params, body }) => {
  const saved = { id: params.queue, ...body }
  await database.forMembers([member], async (tx) => {
    const [services, themes] = [await readServices(tx, member), new Set((await readThemes(tx, member)).map(({ id }) => id))]
    if (!services.some(({ id }) => id === body.service)) throw new Refusal('invalid_input', [{ path: 'body.service', code: 'unknown' }])
    if (!body.themes.every((theme) => themes.has(theme))) throw new Refusal('invalid_input', [{ path: 'body.themes', code: 'unknown' }])
    await storeQueue(tx, member, saved)
    await record(tx, { member, act: 'queue.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'queue', objectId: saved.id })
  })
  changed(member)
  return saved
}
