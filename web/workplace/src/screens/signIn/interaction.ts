import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

/** What the sign-in page is asked to do: the server's side of an OAuth 2 authorisation request (RFC 6749 §4.1.1). */
export interface Details {
  client: { name: string }
  scopes: { scope: string; text: string }[]
  needs: 'sign-in' | 'consent'
  /** Only when a citizen of this member is to sign in, with their recovery words. */
  member: { id: string; name: string } | null
  /** Whether this installation can use passkeys (they need a name of its own, and https). */
  passkeys: boolean
}
export interface Redirect {
  redirect: string
}

/** A refusal by code of the closed list of errors. */
export class InteractionError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number) {
    super(code)
    this.code = code
    this.status = status
  }
}

async function ask<T>(uid: string, step: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/oauth/interaction/${encodeURIComponent(uid)}/${step}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', 'x-app': 'workplace', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    cache: 'no-store',
  }).catch(() => {
    throw new InteractionError('unavailable', 0)
  })
  const json = await answer.json().catch(() => null)
  if (!answer.ok) throw new InteractionError(json?.code ?? 'internal', answer.status)
  return json as T
}

export const details = (uid: string) => ask<Details>(uid, 'details')
export const withPassword = (uid: string, given: { username: string; password: string; code: string }) => ask<Redirect>(uid, 'password', given)
export const beginPasskey = (uid: string) => ask<{ options: PublicKeyCredentialRequestOptionsJSON }>(uid, 'passkey/begin', {})
export const finishPasskey = (uid: string, response: unknown) => ask<Redirect>(uid, 'passkey/finish', { response })
export const withPhrase = (uid: string, given: { member: string; phrase: string }) => ask<Redirect>(uid, 'phrase', given)
export const consent = (uid: string) => ask<Redirect>(uid, 'consent', {})
export const abort = (uid: string) => ask<Redirect>(uid, 'abort', {})
