import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Provider } from 'oidc-provider'
import * as client from 'openid-client'
import type { OidcDeps } from './index.ts'
import { accountOf } from './account.ts'
import { insideHeader } from './mount.ts'

export interface FirstParty {
  readonly id: string
  readonly secret: string
  readonly redirect: string
}
interface Begun {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  readonly back: string
  readonly until: number
}

const signingIn = '__Host-signing-in'
const lasts = 10 * 60

/** The workplace's own sign-in: authorisation code with PKCE, PAR, state, nonce and issuer checked, the browser left with a session cookie and no token (BFF). */
export function registerSignIn(server: FastifyInstance, provider: Provider, deps: OidcDeps, own: FirstParty, inside: string): void {
  const box = deps.vault.platformBox('oidc.signing-in')
  const issuer = new URL(`${deps.publicUrl}/oauth`)
  /** Talks to ourselves without a network. */
  const inject: client.CustomFetch = async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url)
    const answer = await server.inject({ method: method as 'POST', url: pathname + search, headers: { ...(headers as Record<string, string>), [insideHeader]: inside }, ...(body != null && { payload: String(body) }) })
    return new Response([204, 304].includes(answer.statusCode) ? null : answer.payload, { status: answer.statusCode, headers: answer.headers as Record<string, string> })
  }
  let known: Promise<client.Configuration> | undefined
  const configuration = () => (known ??= client.discovery(issuer, own.id, { client_secret: own.secret, id_token_signed_response_alg: 'ES256' }, client.ClientSecretPost(own.secret), {
    [client.customFetch]: inject, ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
  }).catch((error: unknown) => { known = undefined; throw error }))

  const setCookie = (reply: FastifyReply, name: string, value: string | null, maxAge = 0, sameSite = 'Strict') =>
    reply.header('set-cookie', `${name}=${value ?? ''}; Path=/; HttpOnly; Secure; SameSite=${sameSite}; Max-Age=${value === null ? 0 : Math.floor(maxAge)}`)

  /** The provider remembers nobody who only came to the workplace: signing out there is signing out, on a shared computer too. */
  async function endOwnSession(uid: string | undefined): Promise<void> {
    const session = uid === undefined ? undefined : await provider.Session.findByUid(uid)
    if (session && Object.keys(session.authorizations ?? {}).every((id) => id === own.id)) await session.destroy()
  }

  server.get<{ Querystring: { return?: unknown } }>('/workplace/sign-in', async (request, reply) => {
    await deps.limit('start', deps.prefixHash(request))
    const config = await configuration()
    const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()]
    const address = await client.buildAuthorizationUrlWithPAR(config, {
      redirect_uri: own.redirect, scope: 'openid session', state, nonce, prompt: 'login', code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    })
    const begun: Begun = { verifier, state, nonce, back: ownPath(request.query.return, deps.workplaceUrl), until: deps.now().getTime() + lasts * 1000 }
    setCookie(reply, signingIn, box.seal(JSON.stringify(begun)).toString('base64url'), lasts, 'Lax')
    return reply.redirect(address.href, 303)
  })

  server.get('/workplace/callback', async (request, reply) => {
    await deps.limit('start', deps.prefixHash(request))
    const again = () => reply.redirect('/workplace?signed-in=failed', 303)
    const cookie = new RegExp(`(?:^|; )${signingIn}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1]
    setCookie(reply, signingIn, null)
    try {
      if (!cookie) return again()
      const begun = JSON.parse(box.open(Buffer.from(cookie, 'base64url'))) as Begun
      if (begun.until < deps.now().getTime()) return again()
      const tokens = await client.authorizationCodeGrant(await configuration(), new URL(request.url, deps.workplaceUrl), {
        pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce, idTokenExpected: true,
      })
      const account = accountOf(tokens.claims()?.sub)
      const token = await provider.AccessToken.find(tokens.access_token)
      if (account?.kind !== 'staff' || !token?.grantId) return again()
      await deps.openStaffSession((name, value, maxAge) => void setCookie(reply, name, value, maxAge), account.id, { id: token.grantId })
      await token.destroy()
      await endOwnSession(token.sessionUid)
      return reply.redirect(begun.back, 303)
    } catch (error) {
      deps.log.warn({ err: error }, 'a sign-in did not come through')
      return again()
    }
  })
}

/** Only ever back to the workplace itself (RFC 9700 §4.11: no open redirector), and not to the doors that send on again. */
function ownPath(asked: unknown, workplaceUrl: string): string {
  const url = typeof asked === 'string' ? URL.parse(asked, workplaceUrl) : null
  const own = url?.origin === new URL(workplaceUrl).origin && /^\/workplace(?:\/|$)/.test(url.pathname) && !/^\/workplace\/(?:sign-in|callback)(?:\/|$)/.test(url.pathname)
  return own ? url.pathname + url.search + url.hash : '/workplace'
}
