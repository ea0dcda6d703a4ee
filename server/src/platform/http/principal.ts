import type { Role, Scope } from '@socialspace/contract/roles'

/** Who is calling. Made by `identity` from a session cookie or an access token; the wall and the live socket ask it only these things. */
export interface Principal {
  readonly kind: 'nobody' | 'citizen' | 'staff'
  /** The account: a citizen's or a staff member's id. */
  readonly account: string | null
  /** The session's id (not its secret), so that ending it closes what is open under it. */
  readonly session: string | null
  readonly scopes: ReadonlySet<Scope>
  /** Whether what they showed, a session or a token, has not ended since: what takes long asks again. */
  there(): Promise<boolean>
  /** Roles at a member; with null, the roles that belong to no member (staff, operator). Always includes `anyone`. */
  roles(member: string | null): ReadonlySet<Role>
}

export const nobody: Principal = {
  kind: 'nobody',
  account: null,
  session: null,
  scopes: new Set<Scope>(['public']),
  there: async () => true,
  roles: () => new Set<Role>(['anyone']),
}
