import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomToken, type Vault } from '../vault/index.ts'

/** What a browser can show of earlier sign-ins. */
export interface KnownBrowser {
  /** Its own id, when this account was the last to sign in here. */
  readonly of: (account: string) => string | undefined
  remember(account: string): void
}

const name = '__Secure-known'
const lasts = 180 * 24 * 60 * 60

/**
 * A browser that a member of staff has signed in with shows it at the next sign-in, by a sealed cookie that only the sign-in page gets (OWASP, device cookies): it signs nobody in, and
 * says nothing to whoever finds it. Wrong guesses of others then do not keep its owner waiting. Only staff have one, and only after password and code were right.
 */
export function knownBrowsers({ vault, now }: { vault: Vault; now: () => Date }) {
  const box = vault.platformBox('oidc.known-browser')
  const read = (header: string | undefined): { account: string; browser: string; until: number } | undefined => {
    const value = new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(header ?? '')?.[1]
    try {
      return value === undefined ? undefined : JSON.parse(box.open(Buffer.from(value, 'base64url')))
    } catch {
      return undefined
    }
  }
  return (request: FastifyRequest, reply: FastifyReply): KnownBrowser => {
    const shown = read(request.headers.cookie)
    const of = (account: string) => (shown?.account === account && shown.until > now().getTime() ? shown.browser : undefined)
    return {
      of,
      remember(account) {
        const told = box.seal(JSON.stringify({ account, browser: of(account) ?? randomToken(16), until: now().getTime() + lasts * 1000 })).toString('base64url')
        reply.header('set-cookie', `${name}=${told}; Path=/oauth/interaction; HttpOnly; Secure; SameSite=Strict; Max-Age=${lasts}`)
      },
    }
  }
}
