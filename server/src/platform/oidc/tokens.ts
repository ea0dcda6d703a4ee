import type { IncomingHttpHeaders } from 'node:http'
import type { Scope } from '@socialspace/contract/roles'
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose'
import type { Provider } from 'oidc-provider'
import { now } from '../clock.ts'
import { sha256 } from '../vault/index.ts'
import { type Account, accountOf } from './account.ts'

export interface Shown {
  readonly headers: IncomingHttpHeaders
  readonly method: string
  readonly url: string
}
export interface Speaking {
  readonly account: Account
  readonly scopes: ReadonlySet<Scope>
  readonly grant: string
  /** Whether neither the token, until it expires, nor the grant behind it has been revoked since (RFC 7009). */
  there(): Promise<boolean>
}

const proofLasts = 60

/** Recognises access tokens: bearer (RFC 6750), or bound to a key and shown with a fresh proof of it (DPoP, RFC 9449 §7). */
export function createTokens(provider: Provider, publicUrl: string) {
  const seen = new Map<string, number>()

  async function proves(thumbprint: string, token: string, { headers, method, url }: Shown): Promise<boolean> {
    const proof = headers.dpop
    if (typeof proof !== 'string') return false
    const verified = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256', 'EdDSA'] }).catch(() => undefined)
    if (!verified) return false
    const { payload, protectedHeader } = verified
    const at = now().getTime() / 1000
    for (const [id, until] of seen) {
      if (until >= at) break
      seen.delete(id)
    }
    const fresh = typeof payload.iat === 'number' && Math.abs(at - payload.iat) <= proofLasts
    const address = new URL(url, publicUrl)
    const fits = payload.htm === method && payload.htu === `${address.origin}${address.pathname}` && payload.ath === sha256(token).toString('base64url')
    const id = typeof payload.jti === 'string' && payload.jti !== '' ? sha256(payload.jti).toString('base64url') : undefined
    if (!fresh || !fits || id === undefined || seen.has(id) || (await calculateJwkThumbprint(protectedHeader.jwk!)) !== thumbprint) return false
    seen.set(id, at + 2 * proofLasts)
    return true
  }

  return async function fromToken(shown: Shown): Promise<Speaking | undefined> {
    const [, scheme, value] = /^(Bearer|DPoP) ([\w~+/.-]+=*)$/i.exec(shown.headers.authorization ?? '') ?? []
    if (!scheme || !value) return undefined
    const token = await provider.AccessToken.find(value)
    if (!token?.isValid || !token.grantId || !(await provider.Grant.find(token.grantId))) return undefined
    const bound = token.jkt !== undefined
    if (bound !== (scheme.toLowerCase() === 'dpop') || (bound && !(await proves(token.jkt!, value, shown)))) return undefined
    const account = accountOf(token.accountId)
    const grant = token.grantId
    const lasts = () => token.isExpired || provider.AccessToken.find(value)
    return account && { account, scopes: new Set([...token.scopes] as Scope[]), grant, there: async () => Boolean(await lasts() && await provider.Grant.find(grant)) }
  }
}
