import type { Adapter, AdapterPayload } from 'oidc-provider'
import { now } from '../clock.ts'
import type { Database } from '../database/index.ts'
import { sha256, type Vault } from '../vault/index.ts'
import { consumeItem, deleteItems, readItem, saveItem, type ItemRow } from './store.ts'

/** oidc-provider's storage: ids as hashes, payloads sealed under a platform key with the hash in the sealing context. */
export function createStorage({ database, vault }: { database: Database; vault: Vault }) {
  const box = vault.platformBox('oidc.item.payload')
  const hashOf = (kind: string, id: string) => sha256(`${kind}:${id}`)
  const grantHash = (grant: string) => sha256(`grant:${grant}`)
  const opened = ({ id_hash, payload, consumed_at, expires_at }: ItemRow): AdapterPayload | undefined => {
    if (expires_at !== null && expires_at <= now()) return undefined
    return { ...(JSON.parse(box.open(payload, id_hash.toString('hex'))) as AdapterPayload), ...(consumed_at && { consumed: Math.floor(consumed_at.getTime() / 1000) }) }
  }
  const look = async (by: 'id_hash' | 'uid_hash' | 'user_code_hash', hash: Buffer) => {
    const row = await database.platform((tx) => readItem(tx, by, hash))
    return row && opened(row)
  }
  return {
    seal: (hash: Buffer, text: string) => box.seal(text, hash.toString('hex')),
    open: (row: ItemRow) => box.open(row.payload, row.id_hash.toString('hex')),
    hashOf,
    revokeGrant: (grant: string) => database.platform(async (tx) => {
      await deleteItems(tx, { grant: grantHash(grant) })
      await deleteItems(tx, { hash: hashOf('Grant', grant) })
    }),
    revokeAccount: (account: string) => database.platform((tx) => deleteItems(tx, { account })),
    tidy: () => database.platform((tx) => deleteItems(tx, { before: now() })),
    adapter: (kind: string): Adapter => ({
      async upsert(id, payload, expiresIn) {
        const hash = hashOf(kind, id)
        await database.platform((tx) => saveItem(tx, {
          id_hash: hash, kind, account_id: payload.accountId ?? null, grant_hash: payload.grantId ? grantHash(payload.grantId) : null,
          uid_hash: payload.uid ? hashOf(`${kind}.uid`, payload.uid) : null, user_code_hash: payload.userCode ? hashOf(`${kind}.code`, payload.userCode) : null,
          expires_at: new Date(now().getTime() + (expiresIn || 24 * 60 * 60) * 1000), payload: box.seal(JSON.stringify(payload), hash.toString('hex')),
        }))
      },
      find: (id) => look('id_hash', hashOf(kind, id)),
      findByUid: (uid) => look('uid_hash', hashOf(`${kind}.uid`, uid)),
      findByUserCode: (code) => look('user_code_hash', hashOf(`${kind}.code`, code)),
      consume: (id) => database.platform((tx) => consumeItem(tx, hashOf(kind, id), now())),
      destroy: (id) => database.platform((tx) => deleteItems(tx, { hash: hashOf(kind, id) })),
      revokeByGrantId: (grant) => database.platform((tx) => deleteItems(tx, { grant: grantHash(grant) })),
    }),
  }
}
export type OidcStorage = ReturnType<typeof createStorage>
