import type { Tx } from '../../platform/database/index.ts'
import { randomToken, sha256 } from '../../platform/vault/index.ts'
import type { ChangeDeps } from './index.ts'
import { type Address, changeRoom } from './store.ts'

/** A new link in the place of the one before. The token is in its fragment, which no server and no log sees; only its hash is kept. The room is locked. @returns the link, shown once */
export async function renewLink({ publicUrl, record }: Pick<ChangeDeps, 'publicUrl' | 'record'>, tx: Tx, slug: string, at: Address, by: { role: 'counsellor' | 'coordinator'; account: string }): Promise<string> {
  const token = randomToken()
  await changeRoom(tx, at, { link_hash: sha256(token) })
  await record(tx, { member: at.member, act: 'group.link-renewed', actor: 'staff', role: by.role, actorId: by.account, object: 'group', objectId: at.room })
  return `${publicUrl}/${slug}/gruppe/${at.room}#${token}`
}
