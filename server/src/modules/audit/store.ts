import type { Reader, Writer } from '../../platform/database/index.ts'
import type { Act } from './index.ts'

export async function insertAct(tx: Writer<'audit.act'>, id: string, at: Date, act: Act): Promise<void> {
  await tx.insertInto('audit.act').values({
    member_id: act.member, id, at, act: act.act, actor: act.actor, actor_id: act.actorId, object: act.object, object_id: act.objectId, citizen_id: act.citizen ?? null,
  }).execute()
}

/** Newest first; ids rise with time (UUID version 7). */
export function readActs(tx: Reader<'audit.act'>, member: string, before: string | undefined, limit: number) {
  const query = tx.selectFrom('audit.act').selectAll().where('member_id', '=', member)
  return (before ? query.where('id', '<', before) : query).orderBy('id', 'desc').limit(limit).execute()
}
