import { createServer, type ServerResponse } from 'node:http'
import * as client from 'openid-client'

/**
 * An app of somebody else's, written as a partner would: stock openid-client, what the server says about itself, and nothing of ours. It listens on a loopback port (RFC 8252), sends its
 * person to the sign-in with a pushed request (PKCE, DPoP), redeems the code, and then calls every operation of `/openapi.json` to see what it may: reading what it was
 * granted, and trying the rest. It says what happened in lines of JSON. Arguments: the server's address, scopes, a member's id and, for citizens, a login hint.
 */
const [server, scope, member, hint] = process.argv.slice(2) as [string, string, string, string?]
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const config = await client.discovery(new URL(`${server}/oauth`), 'partner', { id_token_signed_response_alg: 'ES256' }, client.None(), { execute: [client.allowInsecureRequests] })
const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))
const [code_verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()]

const listener = createServer((request, answer) => {
  const url = new URL(request.url!, own)
  if (url.pathname !== '/callback') return void answer.writeHead(404).end()
  back(url, answer).catch((error: { error?: string; message: string }) => {
    say({ failed: error.error ?? error.message })
    answer.writeHead(200, { connection: 'close' }).end('Something went wrong.', () => listener.close())
  })
})
await new Promise<void>((settle) => { listener.listen(0, '127.0.0.1', settle) })
const own = `http://127.0.0.1:${(listener.address() as { port: number }).port}`
const begin = await client.buildAuthorizationUrlWithPAR(config, {
  redirect_uri: `${own}/callback`, scope, state, nonce, prompt: 'consent', code_challenge: await client.calculatePKCECodeChallenge(code_verifier), code_challenge_method: 'S256', ...(hint && { login_hint: hint }),
}, { DPoP })
say({ begin: begin.href })

async function back(url: URL, answer: ServerResponse): Promise<void> {
  const tokens = await client.authorizationCodeGrant(config, url, { pkceCodeVerifier: code_verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }, undefined, { DPoP })
  answer.writeHead(200, { 'content-type': 'text/plain' }).end('Thank you. You can close this window.')
  say({ granted: tokens.scope, type: tokens.token_type, subject: tokens.claims()!.sub })
  const open = await tryAll(tokens.access_token)
  const fresh = tokens.refresh_token === undefined ? undefined : await client.refreshTokenGrant(config, tokens.refresh_token, undefined, { DPoP })
  await client.tokenRevocation(config, fresh?.refresh_token ?? tokens.access_token)
  const after = await use(fresh?.access_token ?? tokens.access_token, 'GET', open)
  say({ refreshed: fresh !== undefined, revoked: after.status })
  listener.close()
}

interface Described { operationId: string; security: { oauth?: string[] }[]; parameters: { name: string; in: string; required: boolean; schema: { enum?: string[] } }[]; requestBody?: object }

/** The last address that opened. */
async function tryAll(token: string): Promise<string> {
  let open = '/'
  const { paths } = await (await fetch(`${server}/openapi.json`)).json() as { paths: Record<string, Record<string, Described>> }
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId, security, parameters, requestBody }] of Object.entries(methods)) {
      const needs = security.flatMap(({ oauth }) => oauth ?? [])[0]
      if (needs === undefined) continue
      const has = ` ${scope} `.includes(` ${needs} `)
      if (has && method !== 'get') continue
      const query = parameters.filter((one) => one.in === 'query' && one.required).map(({ name, schema }) => `${name}=${schema.enum?.[0] ?? '1'}`).join('&')
      const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => (name === 'member' ? member : crypto.randomUUID()))
      const { status, code } = await use(token, method.toUpperCase(), `${filled}${query && `?${query}`}`, requestBody && '{}')
      say({ operation: operationId, needs, has, status, code })
      if (status === 200) open = `${filled}${query && `?${query}`}`
    }
  }
  return open
}

async function use(token: string, method: string, path: string, body?: string): Promise<{ status: number; code: string | undefined }> {
  try {
    const answer = await client.fetchProtectedResource(config, token, new URL(path, server), method, body, new Headers(body ? { 'content-type': 'application/json' } : {}), { DPoP })
    return { status: answer.status, code: (await answer.json().catch(() => ({})) as { code?: string }).code }
  } catch (error) {
    if (!(error instanceof client.WWWAuthenticateChallengeError)) throw error
    return { status: error.status, code: undefined }
  }
}
