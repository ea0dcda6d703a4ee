import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { AuditDeps } from '../index.ts'
import { readActs } from '../store.ts'

export const listActs = ({ database, staffNames }: AuditDeps): Handler<typeof operations.listActs> => async ({ member, query }) => {
  const acts = await database.forMembers([member], (tx) => readActs(tx, member, query.before, query.limit ?? 50))
  const names = await staffNames([...new Set(acts.flatMap(({ actor, actor_id }) => (actor === 'staff' && actor_id ? [actor_id] : [])))])
  return acts.map(({ id, at, act, actor, actor_id, object, object_id }) => ({
    id, at: at.toISOString(), act, actor: actor as 'citizen' | 'staff' | 'service', actorName: (actor_id && names.get(actor_id)?.name) || '', object, objectId: object_id,
  }))
}
