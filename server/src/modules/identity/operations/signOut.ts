import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Sessions } from '../sessions.ts'

/** Ends the session, its sockets and its OAuth grant. An access token has no session: it is revoked at the revocation endpoint (RFC 7009). */
export const signOut = ({ sessions }: { sessions: Sessions }): Handler<typeof operations.signOut> => async ({ principal, query, setCookie }) => {
  if (principal.session !== null) await sessions.end({ id: principal.session })
  sessions.clearCookie(setCookie, principal, query.member ?? null)
  return undefined
}
