import type { Role } from '@socialspace/contract/roles'

/** Who reads a citizen's evaluation: whom they wrote with, unless the citizen hid it from them, whatever else they are (P05); and coordinators. */
export function mayReadEvaluation(staff: string, roles: ReadonlySet<Role>, { staff_id, hidden }: { readonly staff_id: string; readonly hidden: boolean }): 'counsellor' | 'coordinator' | null {
  if (staff === staff_id) return hidden || !roles.has('counsellor') ? null : 'counsellor'
  return roles.has('coordinator') ? 'coordinator' : null
}

/** What a counsellor says of themselves is for them and for coordinators. */
export const mayReadOwn = (staff: string, roles: ReadonlySet<Role>, { staff_id }: { readonly staff_id: string }): boolean => staff === staff_id || roles.has('coordinator')

/** On which side of a thread somebody is: nobody but the two reads it, not another coordinator either. */
export function sideOf(staff: string, roles: ReadonlySet<Role>, { staff_id, coordinator_id }: { readonly staff_id: string; readonly coordinator_id: string }): 'counsellor' | 'coordinator' | null {
  if (staff === staff_id) return 'counsellor'
  return staff === coordinator_id && roles.has('coordinator') ? 'coordinator' : null
}
