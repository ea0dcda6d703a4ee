import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { now } from '../clock.ts'
import type { Database } from '../database/index.ts'
import { sha256, type Vault } from '../vault/index.ts'
import { consumeItem, deleteItems, lockTwins, readItem, saveItem, type ItemRow } from './store.ts'

/**
 * How long a refresh token that was just exchanged may be exchanged again, in milliseconds. Rotation (RFC 9700 §4.14.2) takes a second use for theft; but two tabs that refresh at
 * once, or a phone whose answer was lost, do the same, and would lose everything. So within this time the token's own client (and key, when the token is bound to one) gets a
 * second pair of the same grant; oidc-provider has checked both before it asks whether the token is used. The twins do not both live on: when one is exchanged, the other is used up,
 * so that a thief who was quick enough is found out at the next exchange of either side, and the family dies. After the time, a second use kills the family at once.
 */
export const refreshGrace = 10_000
const longAgo = new Date(0)

/** oidc-provider's storage: ids as hashes, payloads sealed under a platform key with the hash in the sealing context. */
export function createStorage({ database, vault }: { database: Database; vault: Vault }) {
  const box = vault.platformBox('oidc.item.payload')
  const hashOf = (kind: string, id: string) => sha256(`${kind}:${id}`)
  const grantHash = (grant: string) => sha256(`grant:${grant}`)
  /** Refresh tokens of one family that took the same number of exchanges to make: twins, when there is more than one. */
  const generation = ({ grantId, iiat, rotations }: AdapterPayload) => hashOf('RefreshToken.generation', `${grantId}:${iiat}:${rotations}`)
  const isUsed = ({ kind, consumed_at }: ItemRow): boolean => consumed_at !== null && (kind !== 'RefreshToken' || consumed_at.getTime() + refreshGrace <= now().getTime())
  const payloadOf = ({ payload, id_hash }: ItemRow) => JSON.parse(box.open(payload, id_hash.toString('hex'))) as AdapterPayload
  const opened = (row: ItemRow): AdapterPayload | undefined => {
    if (row.expires_at !== null && row.expires_at <= now()) return undefined
    return { ...payloadOf(row), ...(isUsed(row) && { consumed: true }) }
  }
  /** Of two who use a code at once, one does; the other is refused and ends what came of it, as any second use does (RFC 6749 §4.1.2): between reading and using there is time for another. */
  async function use(hash: Buffer): Promise<void> {
    const late = await database.platform(async (tx) => {
      const twins = await lockTwins(tx, hash)
      const own = twins.find(({ id_hash }) => id_hash.equals(hash))
      if (!own || isUsed(own)) return { grant: own && payloadOf(own).grantId }
      for (const { id_hash } of twins) await consumeItem(tx, id_hash, id_hash.equals(hash) ? now() : longAgo)
      return undefined
    })
    if (!late) return
    if (late.grant !== undefined) await revokeGrant(late.grant)
    throw new errors.InvalidGrant('already used')
  }
  const revokeGrant = (grant: string) => database.platform(async (tx) => {
    await deleteItems(tx, { grant: grantHash(grant) })
    await deleteItems(tx, { hash: hashOf('Grant', grant) })
  })
  const look = async (by: 'id_hash' | 'uid_hash' | 'user_code_hash', hash: Buffer) => {
    const row = await database.platform((tx) => readItem(tx, by, hash))
    return row && opened(row)
  }
  return {
    seal: (hash: Buffer, text: string) => box.seal(text, hash.toString('hex')),
    open: (row: ItemRow) => box.open(row.payload, row.id_hash.toString('hex')),
    hashOf,
    revokeGrant,
    revokeAccounts: (accounts: readonly string[]) => database.platform((tx) => deleteItems(tx, { accounts })),
    tidy: () => database.platform((tx) => deleteItems(tx, { before: now() })),
    adapter: (kind: string): Adapter => ({
      async upsert(id, payload, expiresIn) {
        const hash = hashOf(kind, id)
        await database.platform((tx) => saveItem(tx, {
          id_hash: hash, kind, account_id: payload.accountId ?? null, grant_hash: payload.grantId ? grantHash(payload.grantId) : null,
          uid_hash: kind === 'RefreshToken' ? generation(payload) : payload.uid ? hashOf(`${kind}.uid`, payload.uid) : null, user_code_hash: payload.userCode ? hashOf(`${kind}.code`, payload.userCode) : null,
          expires_at: new Date(now().getTime() + (expiresIn || 24 * 60 * 60) * 1000), payload: box.seal(JSON.stringify(payload), hash.toString('hex')),
        }))
      },
      find: (id) => look('id_hash', hashOf(kind, id)),
      findByUid: (uid) => look('uid_hash', hashOf(`${kind}.uid`, uid)),
      findByUserCode: (code) => look('user_code_hash', hashOf(`${kind}.code`, code)),
      consume: (id) => use(hashOf(kind, id)),
      destroy: (id) => database.platform((tx) => deleteItems(tx, { hash: hashOf(kind, id) })),
      revokeByGrantId: (grant) => database.platform((tx) => deleteItems(tx, { grant: grantHash(grant) })),
    }),
  }
}
export type OidcStorage = ReturnType<typeof createStorage>
