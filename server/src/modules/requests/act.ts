import type { Act } from '../audit/index.ts'
import type { RequestRow } from './store.ts'

/** Who acts: whoever made the request, or a member of staff in a role. */
export type By = 'person' | { readonly staff: string; readonly role: 'caseworker' | 'dpo' }

/** An act on a request for the log. Whoever has not signed in has no name there either: the service has received something. */
export function actOn({ member_id: member, id, citizen_id: citizen }: Pick<RequestRow, 'member_id' | 'id' | 'citizen_id'>, act: string, by: By): Act {
  const what = { member, act, object: 'request', objectId: id, ...(citizen !== null && { citizen }) }
  if (by !== 'person') return { ...what, actor: 'staff', role: by.role, actorId: by.staff }
  return citizen === null ? { ...what, actor: 'service', actorId: null } : { ...what, actor: 'citizen', actorId: citizen }
}
