import type { OwnReply } from '@socialspace/contract/replies'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { OwnReplyRow } from './store.ts'

/** Sealed under the member of staff whose it is. */
export function sealOwn(vault: Vault, member: string, staff: string, { id, title, text }: OwnReply, version: number): OwnReplyRow {
  const unit = vault.unit(PLATFORM, staff)
  return { member_id: member, id, staff_id: staff, sealed_version: version, title: unit.seal('replies.own_reply.title', id, version, title), body: unit.seal('replies.own_reply.body', id, version, text) }
}

/** @throws SealBroken */
export function openOwn(vault: Vault, { id, staff_id, sealed_version, title, body }: OwnReplyRow): OwnReply {
  const unit = vault.unit(PLATFORM, staff_id)
  return { id, title: unit.open('replies.own_reply.title', id, sealed_version, title), text: unit.open('replies.own_reply.body', id, sealed_version, body) }
}
