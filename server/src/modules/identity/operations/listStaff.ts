import type { operations } from '@socialspace/contract'
import type { MemberRole } from '@socialspace/contract/roles'
import type { Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Invitations } from '../invitations.ts'
import type { Staff } from '../staff.ts'
import { readRolesAt } from '../store.ts'

type Deps = Pick<IdentityDeps, 'database'> & { staff: Staff; invitations: Invitations }

export const listStaff = ({ database, staff, invitations }: Deps): Handler<typeof operations.listStaff> => async ({ member }) => {
  const { roles, open } = await database.forMembers([member], async (tx) => ({ roles: await readRolesAt(tx, member), open: await invitations.list(tx, member) }))
  const byStaff = Map.groupBy(roles, ({ staff_id }) => staff_id)
  const cards = await staff.cards([...byStaff.keys()])
  return {
    staff: [...byStaff].flatMap(([id, own]) => {
      const card = cards.get(id)
      return card ? [{ id, ...card, roles: own.map(({ role }) => role as MemberRole) }] : []
    }).sort((one, other) => one.name.localeCompare(other.name, 'da')),
    invitations: open.map(({ id, name, roles, expiresAt }) => ({ id, name, roles: roles as MemberRole[], expiresAt: expiresAt.toISOString() })),
  }
}
