import type { operations } from '@socialspace/contract'
import { must, Refusal, type Handler } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { readThemes, saveQueue, saveService as storeService } from '../store.ts'
import type { SaveDeps } from './saveQueue.ts'

/** A new service begins with one queue of its own name, for everybody. */
export const saveService = ({ database, record, changed }: SaveDeps): Handler<typeof operations.saveService> => async ({ member, account, params, body }) => {
  if (body.hours.some(({ from, to }) => from >= to)) throw new Refusal('invalid_input', [{ path: 'body.hours', code: 'order' }])
  if (body.languages.length === 0) throw new Refusal('invalid_input', [{ path: 'body.languages', code: 'too_small' }])
  const saved = { id: params.service, ...body }
  const etag = await database.forMembers([member], async (tx) => {
    const known = new Set((await readThemes(tx, member)).map(({ id }) => id))
    if (!body.themes.every((theme) => known.has(theme))) throw new Refusal('invalid_input', [{ path: 'body.themes', code: 'unknown' }])
    const etag = await storeService(tx, member, saved)
    must(etag !== undefined, 'changed_meanwhile')
    if (body.etag === 0) await saveQueue(tx, member, { id: randomId(), service: saved.id, name: saved.name, languages: [], themes: [], municipalities: [], active: true })
    await record(tx, { member, act: 'service.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'service', objectId: saved.id })
    return etag
  })
  changed(member)
  return { ...saved, etag }
}
