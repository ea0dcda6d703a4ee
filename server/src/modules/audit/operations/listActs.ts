import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { AuditDeps } from '../index.ts'
import { readEntries } from '../store.ts'

/** What tells one person or thing from another, and says nothing more of it. */
const mark = (mac: Buffer | null) => mac && mac.subarray(0, 6).toString('hex')

export const listActs = ({ database, staffNames }: Pick<AuditDeps, 'database' | 'staffNames'>): Handler<typeof operations.listActs> => async ({ member, query }) => {
  const acts = await database.forMembers([member], (tx) => readEntries(tx, member, { ...query, limit: query.limit ?? 50 }))
  const names = await staffNames([...new Set(acts.flatMap(({ actor_id }) => actor_id ?? []))])
  return acts.map(({ id, at, act, actor, role, actor_id, object, object_id, object_mac, citizen_mac }) => ({
    id, at: at.toISOString(), act, actor: actor as 'citizen' | 'staff' | 'service', role, actorId: actor_id, actorName: (actor_id && names.get(actor_id)?.name) || '',
    object, objectId: object_id, objectMark: mark(object_mac), citizenMark: mark(citizen_mac),
  }))
}
