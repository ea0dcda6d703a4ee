import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Sessions } from '../sessions.ts'
import type { Staff } from '../staff.ts'

type Deps = Pick<IdentityDeps, 'members'> & { staff: Pick<Staff, 'cards'>; sessions: Pick<Sessions, 'slide'> }
type Membership = Awaited<ReturnType<Handler<typeof operations.readSession>>>['memberships'][number]

export const readSession = ({ members, staff, sessions }: Deps): Handler<typeof operations.readSession> => async ({ principal, query, setCookie }) => {
  const { kind, account, scopes } = principal
  if (account === null) return { kind: 'nobody', account: null, name: null, memberships: [], scopes: [] }
  sessions.slide(setCookie, principal, query.member ?? null)
  const rolesAt = (member: string | null) => [...principal.roles(member)].filter((role): role is Membership['roles'][number] => role !== 'anyone' && role !== 'staff' && role !== 'commissioner')
  const own = (await members()).map(({ id, slug, name }) => ({ member: id, slug, name, roles: rolesAt(id) }))
  const platform = { member: null, slug: null, name: null, roles: kind === 'staff' ? rolesAt(null) : [] }
  const name = kind === 'staff' ? ((await staff.cards([account])).get(account)?.name ?? null) : null
  return { kind, account, name, memberships: [...own, platform].filter(({ roles }) => roles.length > 0), scopes: [...scopes] }
}
