import type { RateClass } from '@socialspace/contract/operation'
import type { Scope } from '@socialspace/contract/roles'
import type { FastifyInstance } from 'fastify'
import { now } from '../clock.ts'
import type { Database } from '../database/index.ts'
import type { Log } from '../log.ts'
import { randomToken, type Vault } from '../vault/index.ts'
import type { Account } from './account.ts'
import { createStorage } from './adapter.ts'
import { registerInteraction } from './interaction.ts'
import { openKeys } from './keys.ts'
import { mount } from './mount.ts'
import { createProvider, type ThirdParty } from './provider.ts'
import { registerSignIn } from './signin.ts'
import { createTokens } from './tokens.ts'

export { data } from './data.ts'
export type { Account } from './account.ts'
export type { Speaking } from './tokens.ts'

export interface OidcDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  /** The issuer is `${publicUrl}/oauth`. */
  readonly publicUrl: string
  readonly workplaceUrl: string
  readonly clients: readonly ThirdParty[]
  readonly now: () => Date
  readonly limit: (rate: RateClass, caller: string) => Promise<void>
  readonly prefixHash: (request: { ip: string }) => string
  /** The staff member whose these are. @throws Refusal */
  readonly checkPassword: (given: { username: string; password: string; code: string }, place: { from: string; browserOf: (staff: string) => string | undefined }) => Promise<string>
  readonly passkeys: { readonly available: boolean; begin(signIn: string): Promise<unknown>; finish(signIn: string, response: unknown): Promise<string> }
  /** The citizen whose recovery phrase it is. @throws Refusal */
  readonly checkPhrase: (member: string, phrase: string) => Promise<string>
  readonly member: (id: string) => Promise<{ name: string }>
  /** All that an account may be granted. */
  readonly scopesOf: (account: Account) => Promise<readonly Scope[]>
  readonly openStaffSession: (setCookie: (name: string, value: string | null, maxAge?: number) => void, staff: string, grant: { id: string }) => Promise<void>
}

const tidyEvery = 60 * 60 * 1000

/** The OAuth 2 server, and the workplace's own sign-in through it. The vendor's vocabulary ends at this door. */
export async function createOidc(given: Omit<OidcDeps, 'now'>) {
  const deps: OidcDeps = { ...given, now }
  const storage = createStorage(deps)
  const firstParty = { id: 'workplace', secret: randomToken(32), redirect: `${deps.workplaceUrl}/workplace/callback` }
  const inside = randomToken(32)
  const provider = createProvider({ issuer: `${deps.publicUrl}/oauth`, storage, keys: await openKeys(deps.database, storage), log: deps.log, firstParty, clients: deps.clients })
  const tidying = setInterval(() => void storage.tidy().catch((error: unknown) => deps.log.warn({ err: error }, 'expired sign-ins could not be removed')), tidyEvery).unref()
  return {
    async register(server: FastifyInstance): Promise<void> {
      registerInteraction(server, provider, deps, new Set([deps.publicUrl, deps.workplaceUrl]))
      registerSignIn(server, provider, deps, firstParty, inside)
      await mount(server, provider, deps, inside)
    },
    /** From `Authorization: Bearer …` or `DPoP …`: who, and with which scopes; undefined when it is not good. */
    fromToken: createTokens(provider, deps.publicUrl),
    revokeGrant: storage.revokeGrant,
    revokeAccounts: storage.revokeAccounts,
    close: () => clearInterval(tidying),
  }
}
