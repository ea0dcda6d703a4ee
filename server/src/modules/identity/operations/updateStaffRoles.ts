import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Sessions } from '../sessions.ts'
import { changeStaff, deleteRoles, insertRoles, readRolesAt, readRolesOf } from '../store.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record' | 'revokeAccounts' | 'staffLeft' | 'deskLeft'> & { sessions: Sessions; rolesChanged(account: string): void }

/** Who has no role left anywhere has left: the account ends, with its sessions and grants. */
export const updateStaffRoles = ({ database, record, revokeAccounts, staffLeft, deskLeft, sessions, rolesChanged }: Deps): Handler<typeof operations.updateStaffRoles> => async ({ member, account, params, body }) => {
  const staff = params.staff
  const roles = [...new Set(body.roles)]
  const settle = await database.forMembers([member], async (tx) => {
    const all = await readRolesAt(tx, member, true)
    must(all.some(({ staff_id }) => staff_id === staff), 'not_found')
    const administrators = new Set(all.filter(({ role, staff_id }) => role === 'administrator' && staff_id !== staff).map(({ staff_id }) => staff_id))
    must(roles.includes('administrator') || administrators.size > 0, 'last_administrator')
    await deleteRoles(tx, member, staff, roles)
    await insertRoles(tx, member, staff, roles, now())
    if (roles.length === 0) await staffLeft(tx, member, staff)
    await record(tx, { member, act: roles.length === 0 ? 'staff.ended' : 'staff.roles-changed', actor: 'staff', role: 'administrator', actorId: account, object: 'staff', objectId: staff })
    return roles.includes('counsellor') || roles.includes('coordinator') ? null : await deskLeft(tx, member, staff)
  })
  settle?.()
  if ((await database.asStaff(staff, (tx) => readRolesOf(tx, staff))).length === 0) {
    await database.platform((tx) => changeStaff(tx, staff, { ended_at: now() }))
    await sessions.end({ accounts: [staff] })
    await revokeAccounts([staff])
  }
  rolesChanged(staff)
  return { roles }
}
