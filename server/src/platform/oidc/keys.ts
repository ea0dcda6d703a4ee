import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { now } from '../clock.ts'
import type { Database } from '../database/index.ts'
import { randomToken } from '../vault/index.ts'
import type { OidcStorage } from './adapter.ts'
import { readItem, replaceItem, saveFirst } from './store.ts'

/** Signing keys (newest first) and cookie keys. */
export interface Keys {
  readonly made: string
  readonly jwks: JWK[]
  readonly cookies: string[]
}

const rotateAfter = 90 * 24 * 60 * 60 * 1000
const forever = new Date('9999-01-01T00:00:00Z')

/** The keys of this installation: made at the first start, sealed, and renewed every 90 days; the one before stays to verify with (RFC 9700 §4.14 needs no more). */
export async function openKeys(database: Database, storage: OidcStorage): Promise<Keys> {
  const id_hash = storage.hashOf('Keys', 'installation')
  const row = (keys: Keys) => ({
    id_hash, kind: 'Keys', account_id: null, grant_hash: null, uid_hash: null, user_code_hash: null, expires_at: forever, payload: storage.seal(id_hash, JSON.stringify(keys)),
  })
  const read = async () => {
    const found = await database.platform((tx) => readItem(tx, 'id_hash', id_hash))
    return found && { keys: JSON.parse(storage.open(found)) as Keys, payload: found.payload }
  }
  const known = await read()
  if (known && now().getTime() - Date.parse(known.keys.made) < rotateAfter) return known.keys
  const fresh: Keys = { made: now().toISOString(), jwks: [await newKey(), ...(known?.keys.jwks.slice(0, 1) ?? [])], cookies: [randomToken(32), ...(known?.keys.cookies.slice(0, 1) ?? [])] }
  await database.platform((tx) => (known ? replaceItem(tx, row(fresh), known.payload) : saveFirst(tx, row(fresh))))
  return (await read())!.keys
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: randomToken(16), use: 'sig', alg: 'ES256' }
}
