import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from 'openid-client'
import { TOTP } from 'otpauth'
import { now } from '../src/platform/clock.ts'
import { cookieBrowser } from './browser.ts'
import { openWorld } from './world.ts'

/** Two apps of someone else's, at home on this machine. */
export const app = { client_id: 'third-party', client_name: 'Another app', redirect_uris: ['http://127.0.0.1:9/callback'], scopes: ['session', 'work.queue', 'citizen.profile', 'citizen.extract'] }
export const other = { ...app, client_id: 'yet-another' }
/** One with a server of its own: its address is compared letter by letter, port included. */
export const web = { ...app, client_id: 'on-the-web', redirect_uris: ['https://app.example/callback'] }
export const redirect = app.redirect_uris[0]!

export type Way = () => readonly [step: string, answer: object]
export type Partner = Awaited<ReturnType<typeof openPartnerWorld>>
export interface Person { readonly id: string; readonly username: string; readonly password: string; code(): string }

/** What staff fill in: each code is good once. */
export const byPassword = (person: Person) => ['password', { username: person.username, password: person.password, code: person.code() }] as const

/** A fresh PKCE pair (RFC 7636) and state. */
export async function withPkce() {
  const verifier = client.randomPKCECodeVerifier()
  return { verifier, state: client.randomState(), challenge: { code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' } }
}

/** A world that knows apps of someone else's, and what such an app and its people do. */
export async function openPartnerWorld({ limitFactor = 1000, settings = {} as Record<string, string> } = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'socialspace-clients-')), 'clients.json')
  writeFileSync(file, JSON.stringify([app, other, web]))
  const world = await openWorld({ settings: { OAUTH_CLIENTS_FILE: file, ...settings }, limitFactor })
  const issuer = `${world.url}/oauth`
  const queue = `/api/members/${world.here.id}/queue`
  let people = 0

  async function newStaff(): Promise<Person> {
    people += 1
    const person = { username: `person${people}`, password: world.app.modules.identity.suggestPassword() }
    const { id, totp } = await world.app.modules.identity.addStaff({ ...person, name: 'Navn', alias: 'Alias', title: { da: '', en: '' }, roles: [{ member: world.here.id, role: 'counsellor' }] })
    return { id, ...person, code: () => new TOTP({ secret: totp }).generate({ timestamp: now().getTime() }) }
  }

  const thirdParty = (id = app.client_id): Promise<client.Configuration> =>
    client.discovery(new URL(issuer), id, { id_token_signed_response_alg: 'ES256' }, client.None(), { execute: [client.allowInsecureRequests] })

  /** Goes through the questions of the sign-in page, from the address that an app sent its person to; where they end. */
  async function through(address: string, way: Way, browser = cookieBrowser(world.url)): Promise<URL> {
    const begun = await browser.follow(address)
    if (!begun.url.pathname.startsWith('/oauth/interaction/')) return begun.url
    const [name, given] = way()
    let answer = await browser.go(`${begun.url.pathname}/${name}`, { method: 'POST', json: given })
    let next = await answer.json() as { redirect: string }
    assert.equal(answer.status, 200, JSON.stringify(next))
    const second = await browser.follow(next.redirect)
    if (!second.url.pathname.startsWith('/oauth/interaction/')) return second.url
    const details = await (await browser.go(`${second.url.pathname}/details`)).json() as { needs: string }
    assert.equal(details.needs, 'consent')
    answer = await browser.go(`${second.url.pathname}/consent`, { method: 'POST', json: {} })
    next = await answer.json() as { redirect: string }
    return (await browser.follow(next.redirect)).url
  }
  const addressFor = async (parameters: Record<string, string>, id?: string) =>
    client.buildAuthorizationUrl(await thirdParty(id), { redirect_uri: redirect, scope: 'openid work.queue', ...parameters }).href
  const authoriseBy = async (way: Way, parameters: Record<string, string>): Promise<URL> => through(await addressFor(parameters), way)
  const authorise = (person: Person, parameters: Record<string, string>): Promise<URL> => authoriseBy(() => byPassword(person), parameters)

  /** Somebody new lets the app in; what the app gets. */
  async function letIn({ scope = 'openid work.queue', options = {} as client.AuthorizationCodeGrantOptions } = {}) {
    const [person, config, { verifier, state, challenge }] = [await newStaff(), await thirdParty(), await withPkce()]
    const more: Record<string, string> = scope.includes('offline_access') ? { prompt: 'consent' } : {}
    const callback = await authorise(person, { state, scope, ...more, ...challenge })
    return { person, config, callback, tokens: await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state }, undefined, options) }
  }

  const read = (path: string, token: string) => fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  /** A form to an address of the OAuth server; status and error. */
  async function post(path: string, form: Record<string, string> | [string, string][], headers: Record<string, string> = {}) {
    const answer = await fetch(`${issuer}${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
    const body = await answer.json().catch(() => ({})) as Record<string, string>
    return { status: answer.status, body, said: `${answer.status} ${body.error ?? ''}`.trim() }
  }
  return { ...world, world, issuer, queue, newStaff, thirdParty, through, addressFor, authoriseBy, authorise, letIn, read, post, statusOf: (token: string) => read(queue, token).then(({ status }) => status) }
}
