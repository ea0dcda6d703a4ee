import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import { isIP } from 'node:net'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import { IndexTaken, PLATFORM, randomId, randomToken, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { deletePasskey, insertPasskey, raiseCounter, readPasskeys, readStaff, type PasskeyRow } from './store.ts'

export interface PasskeyDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  /** Origins that sign-in may happen at; the first one's host is the relying party. */
  readonly origins: readonly string[]
}

const challengeLasts = 5 * 60 * 1000
/** Loaded when the first passkey is used: it is 250 files, and nobody waits for them at the start. */
const webauthn = () => import('@simplewebauthn/server')

/** Passkeys (W3C Web Authentication 3): user verification always, discoverable credentials, a challenge that lives five minutes and is used once. */
export function createPasskeys({ database, vault, record, origins }: PasskeyDeps) {
  const rpID = new URL(origins[0]!).hostname
  const index = vault.index('passkey.credential', { exact: true })
  const box = vault.platformBox('identity.passkey.challenge')
  const used = new Map<string, number>()

  /** The challenge carries its own end and whose it is, sealed: no server memory is needed to know it again. */
  const challengeFor = (account: string) => box.seal(JSON.stringify({ account, until: now().getTime() + challengeLasts, once: randomToken(16) }), account)
  const isChallengeFor = (account: string) => (given: string): boolean => {
    const at = now().getTime()
    for (const [one, until] of used) if (until < at) used.delete(one)
    if (used.has(given)) return false
    try {
      // SimpleWebAuthn hands over the challenge as the browser returned it: base64url of the bytes that were given.
      const { until } = JSON.parse(box.open(Buffer.from(given, 'base64url'), account)) as { until: number }
      used.set(given, until)
      return until > at
    } catch {
      return false
    }
  }
  const credentialOf = (row: PasskeyRow): WebAuthnCredential => {
    const { id, publicKey, transports } = JSON.parse(vault.unit(PLATFORM, row.staff_id).open('identity.passkey.credential', row.id, row.sealed_version, row.credential)) as { id: string; publicKey: string; transports?: NonNullable<WebAuthnCredential['transports']> }
    return { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter: row.counter, ...(transports && { transports }) }
  }
  const recorded = (tx: Tx, act: string, staff: string, passkey: string) =>
    record(tx, { member: PLATFORM, act, actor: 'staff', actorId: staff, object: 'passkey', objectId: passkey })
  const rowsOf = (staff: string) => database.platform((tx) => readPasskeys(tx, staff))

  return {
    /** WebAuthn knows hosts by name: an address such as 127.0.0.1 cannot have passkeys. */
    available: isIP(rpID) === 0,

    async beginRegistration(staff: string, name: string) {
      const rows = await rowsOf(staff)
      const options = await (await webauthn()).generateRegistrationOptions({
        rpName: 'SocialSpace', rpID, userName: name, userID: new Uint8Array(Buffer.from(staff)), attestationType: 'none', challenge: new Uint8Array(challengeFor(staff)),
        excludeCredentials: rows.map((row) => ({ id: credentialOf(row).id })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return options as unknown as Record<string, unknown>
    },
    /** @throws Refusal wrong_code when the answer is not a good one. */
    async finishRegistration(staff: string, label: string, response: Record<string, unknown>): Promise<string> {
      const verified = await (await webauthn()).verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON, expectedChallenge: isChallengeFor(staff), expectedOrigin: [...origins], expectedRPID: rpID, requireUserVerification: true,
      }).catch(() => undefined)
      must(verified?.verified, 'wrong_code')
      const { id, publicKey, transports, counter } = verified.registrationInfo.credential
      const [key, unit] = [randomId(), vault.unit(PLATFORM, staff)]
      try {
        index.put(id, { member: PLATFORM, id: staff })
      } catch (error) {
        if (error instanceof IndexTaken) throw new Refusal('wrong_code')
        throw error
      }
      await database.forMembers([PLATFORM], async (tx) => {
        await insertPasskey(tx, {
          id: key, staff_id: staff, counter, created_at: now(), label: unit.seal('identity.passkey.label', key, 0, label),
          credential: unit.seal('identity.passkey.credential', key, 0, JSON.stringify({ id, publicKey: Buffer.from(publicKey).toString('base64url'), transports })),
        })
        await recorded(tx, 'passkey.added', staff, key)
      })
      return key
    },
    async list(staff: string) {
      return (await rowsOf(staff)).map((row) => ({
        id: row.id, label: vault.unit(PLATFORM, staff).open('identity.passkey.label', row.id, row.sealed_version, row.label), createdAt: row.created_at.toISOString(),
      }))
    },
    /** @throws Refusal not_found */
    async remove(staff: string, id: string): Promise<void> {
      await database.forMembers([PLATFORM], async (tx) => {
        must(await deletePasskey(tx, staff, id), 'not_found')
        await recorded(tx, 'passkey.removed', staff, id)
      })
      index.remove({ member: PLATFORM, id: staff })
      for (const row of await rowsOf(staff)) index.put(credentialOf(row).id, { member: PLATFORM, id: staff })
    },

    /** A challenge for one sign-in: no other can be answered with it. */
    begin: async (signIn: string): Promise<unknown> =>
      (await webauthn()).generateAuthenticationOptions({ rpID, userVerification: 'required', challenge: new Uint8Array(challengeFor(`sign-in:${signIn}`)) }),
    /** The account whose passkey answered. @throws Refusal wrong_sign_in */
    async finish(signIn: string, response: unknown): Promise<string> {
      const answer = response as AuthenticationResponseJSON
      const owner = typeof answer?.id === 'string' ? index.find(answer.id) : undefined
      must(owner, 'wrong_sign_in')
      const row = (await rowsOf(owner.id)).find((one) => credentialOf(one).id === answer.id)
      must(row && (await database.platform((tx) => readStaff(tx, owner.id)))?.ended_at === null, 'wrong_sign_in')
      const verified = await (await webauthn()).verifyAuthenticationResponse({
        response: answer, expectedChallenge: isChallengeFor(`sign-in:${signIn}`), expectedOrigin: [...origins], expectedRPID: rpID, credential: credentialOf(row), requireUserVerification: true,
      }).catch(() => undefined)
      must(verified?.verified, 'wrong_sign_in')
      must(await database.platform((tx) => raiseCounter(tx, row.id, row.counter, verified.authenticationInfo.newCounter)), 'wrong_sign_in')
      return owner.id
    },
  }
}
export type Passkeys = ReturnType<typeof createPasskeys>
