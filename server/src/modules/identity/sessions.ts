import type { IncomingHttpHeaders } from 'node:http'
import type { Role } from '@socialspace/contract/roles'
import { now } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import { nobody, type Principal } from '../../platform/http/index.ts'
import { PLATFORM, randomId, randomToken, sha256, type Vault } from '../../platform/vault/index.ts'
import { scopesOfRoles } from './access.ts'
import { deleteSessions, insertSession, readRolesOf, readSession, readSessions, readStaff, readCitizen, seeSessions, type SessionRow } from './store.ts'

export type SetCookie = (name: string, value: string | null, maxAgeSeconds?: number) => void
export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly method: string
  readonly url: string
  readonly app: 'citizen' | 'workplace' | undefined
  readonly member: string | null
}
export interface Token {
  readonly account: { kind: 'citizen' | 'staff'; id: string; member: string | null }
  readonly scopes: ReadonlySet<string>
  readonly grant: string
  readonly there: () => Promise<boolean>
}

export interface SessionDeps {
  readonly database: Database
  readonly vault: Vault
  /** Who an access token speaks for. */
  readonly fromToken: (request: Pick<Asked, 'headers' | 'method' | 'url'>) => Promise<Token | undefined>
  readonly revokeGrant: (grant: string) => Promise<void>
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const lasts = { citizen: 30 * day, staff: 12 * hour }
const idle = { citizen: 30 * day, staff: hour }
/** How long a session that was good is believed without looking again. */
const believed = second

const workCookie = '__Host-work'
const citizenCookie = (member: string) => `__Host-me-${member}`
const dead = ({ kind, seen_at, expires_at }: SessionRow, at: number) => expires_at.getTime() <= at || seen_at.getTime() + idle[kind as 'staff'] <= at

/** Sessions of browsers: a random secret in a `__Host-` cookie, its hash in the database. Opens, recognises and ends them. */
export function createSessions({ database, vault, fromToken, revokeGrant }: SessionDeps) {
  const known = new Map<string, { principal: Principal; until: number }>()
  /** What is behind a principal's cookie, to give it again. */
  const secrets = new WeakMap<Principal, string>()
  const listeners = new Set<(sessions: string[]) => void>()
  const box = vault.platformBox('identity.session.grant_ref')

  async function open(setCookie: SetCookie, kind: 'citizen' | 'staff', account: string, member: string | null, grant: string | null): Promise<string> {
    const [token, id, at] = [randomToken(32), randomId(), now()]
    const expires = new Date(at.getTime() + lasts[kind])
    await database.platform((tx) => insertSession(tx, {
      token_hash: sha256(token), id, kind, account_id: account, member_id: member, grant_ref: grant === null ? null : box.seal(grant, id), created_at: at, seen_at: at, expires_at: expires,
    }))
    setCookie(kind === 'staff' ? workCookie : citizenCookie(member!), token, lasts[kind] / second)
    return id
  }

  async function recognise(token: string): Promise<Principal> {
    const at = now().getTime()
    const before = known.get(token)
    if (before && before.until > at) return before.principal
    known.delete(token)
    const row = await database.platform((tx) => readSession(tx, sha256(token)))
    if (!row || dead(row, at)) return nobody
    const principal = await principalOf(row.kind as 'citizen' | 'staff', row.account_id, row.member_id, row.id)
    if (principal.kind === 'nobody') return nobody
    if (row.seen_at.getTime() + minute < at) await see([row], at)
    if (known.size > 20_000) known.clear()
    secrets.set(principal, token)
    known.set(token, { principal, until: at + believed })
    return principal
  }

  const see = (rows: readonly SessionRow[], at: number) => database.platform(async (tx) => {
    await seeSessions(tx, rows.filter(({ kind }) => kind === 'staff').map(({ id }) => id), new Date(at))
    await seeSessions(tx, rows.filter(({ kind }) => kind === 'citizen').map(({ id }) => id), new Date(at), new Date(at + lasts.citizen))
  })

  async function principalOf(kind: 'citizen' | 'staff', account: string, member: string | null, session: string | null, token?: Token): Promise<Principal> {
    const roles = kind === 'citizen' ? await citizenRoles(account, member!) : await staffRoles(account)
    if (!roles) return nobody
    const all = scopesOfRoles([...roles.values()].flatMap((those) => [...those]))
    const scopes = token ? new Set([...all].filter((scope) => scope === 'public' || token.scopes.has(scope))) : all
    const anyone = new Set<Role>(['anyone'])
    const there = token?.there ?? (async () => (await alive([session!])).has(session!))
    return { kind, account, session, scopes, there, roles: (at) => roles.get(at ?? PLATFORM) ?? anyone }
  }

  async function citizenRoles(citizen: string, member: string): Promise<Map<string, Set<Role>> | undefined> {
    // Whose data is stored only is still somebody, with their rights.
    const row = await database.withRestricted.forMembers([member], (tx) => readCitizen(tx, member, citizen))
    return row && new Map([[member, new Set<Role>(['anyone', 'citizen'])], [PLATFORM, new Set<Role>(['anyone', 'citizen'])]])
  }
  /** By member; the platform's own (staff, operator) under the nil UUID. */
  async function staffRoles(staff: string): Promise<Map<string, Set<Role>> | undefined> {
    const rows = await database.asStaff(staff, async (tx) => ((await readStaff(tx, staff))?.ended_at === null ? await readRolesOf(tx, staff) : undefined))
    if (!rows) return undefined
    const roles = new Map<string, Set<Role>>([[PLATFORM, new Set<Role>(['anyone', 'staff'])]])
    for (const { member_id, role } of rows) {
      if (!roles.has(member_id)) roles.set(member_id, new Set<Role>(['anyone', 'staff']))
      roles.get(member_id)!.add(role as Role)
    }
    return roles
  }

  const forget = (rows: readonly SessionRow[]) => {
    const ids = new Set(rows.map(({ id }) => id))
    for (const [token, { principal }] of known) if (principal.session !== null && ids.has(principal.session)) known.delete(token)
    if (ids.size > 0) for (const listener of listeners) listener([...ids])
  }
  async function end(which: { id: string } | { accounts: readonly string[] }): Promise<void> {
    const rows = await database.platform((tx) => deleteSessions(tx, which))
    forget(rows)
    for (const { id, grant_ref } of rows) if (grant_ref) await revokeGrant(box.open(grant_ref, id))
  }

  /** Which of these are alive; an open socket keeps a session from idling. */
  async function alive(ids: string[]): Promise<Set<string>> {
    const at = now().getTime()
    const rows = (await database.platform((tx) => readSessions(tx, ids))).filter((row) => !dead(row, at))
    const due = rows.filter(({ seen_at }) => seen_at.getTime() + minute < at)
    if (due.length > 0) await see(due, at)
    return new Set(rows.map(({ id }) => id))
  }

  return {
    open, end, alive,
    /** Who calls: an access token if there is one, else the cookie of the app that calls. */
    async identify(asked: Asked): Promise<Principal> {
      if (asked.headers.authorization !== undefined) {
        const token = await fromToken(asked)
        return token ? await principalOf(token.account.kind, token.account.id, token.account.member, null, token) : nobody
      }
      const cookies = cookiesOf(asked.headers.cookie)
      const own = asked.member === null ? undefined : cookies.get(citizenCookie(asked.member))
      const token = asked.app === 'workplace' ? cookies.get(workCookie) : asked.app === 'citizen' ? own : (own ?? cookies.get(workCookie))
      return token === undefined ? nobody : await recognise(token)
    },
    /** A citizen's cookie lasts 30 days from the last visit, as the session does. */
    slide(setCookie: SetCookie, principal: Principal, member: string | null): void {
      const token = secrets.get(principal)
      if (principal.kind === 'citizen' && member !== null && token !== undefined) setCookie(citizenCookie(member), token, lasts.citizen / second)
    },
    clearCookie: (setCookie: SetCookie, principal: Principal, member: string | null) =>
      setCookie(principal.kind === 'staff' ? workCookie : citizenCookie(member ?? ''), null),
    /** Roles have changed: what was believed of the account is looked up again. */
    reconsider(account: string): void {
      for (const [token, { principal }] of known) if (principal.account === account) known.delete(token)
    },
    onEnd: (listener: (sessions: string[]) => void) => void listeners.add(listener),
    /** Removes what has expired. */
    tidy: async () => forget(await database.platform((tx) => deleteSessions(tx, { before: now() }))),
  }
}
export type Sessions = ReturnType<typeof createSessions>

/** RFC 6265 §5.4, without the attributes that never come back. */
function cookiesOf(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}
