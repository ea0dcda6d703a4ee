import { entryText, type LogEntry } from '@socialspace/contract/verifier'
import { type Signer, type Unit, UnitGone, type Vault } from '../../platform/vault/index.ts'
import { citizenMac } from './data.ts'
import type { Act } from './index.ts'
import type { EntryRow, NewEntry } from './store.ts'

const base64 = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('base64'))

/**
 * An act as the log keeps it. A citizen and what is theirs are HMACs under the citizen's own key: whoever has that key finds them again, and nobody does once it is destroyed.
 * Of what the service itself does with the rest of somebody who is erased, it says of nobody. @throws UnitGone when anybody else does something with it.
 */
export function entryOf({ vault, signer }: { vault: Vault; signer: Signer }, { member, act, actor, role, actorId, object, objectId, citizen, reason }: Act, id: string, at: Date): NewEntry {
  const about = citizen !== undefined
  const theirs = about ? unitOf(vault, member, citizen, actor === 'service') : null
  if (actor === 'citizen' && theirs === null) throw new TypeError('what a citizen does concerns a citizen')
  if (reason !== undefined && theirs === null) throw new TypeError('a reason is sealed under the citizen whom it concerns')
  const row = {
    member_id: member, id, at, act, actor, role: role ?? null, object,
    actor_id: actor === 'citizen' ? null : actorId, actor_mac: actor === 'citizen' && actorId !== null ? theirs!.mac('audit.entry.actor_mac', actorId) : null,
    object_id: about ? null : objectId, object_mac: theirs && objectId !== null ? theirs.mac('audit.entry.object_mac', objectId) : null,
    citizen_mac: theirs ? theirs.mac(citizenMac, citizen!) : null,
    reason: reason === undefined ? null : theirs!.seal('audit.entry.reason', id, 0, reason),
  }
  return { ...row, signature: signer.sign(Buffer.from(entryText(served({ ...row, signature: Buffer.alloc(0) })))) }
}

function unitOf(vault: Vault, member: string, citizen: string, mayBeGone: boolean): Unit | null {
  try {
    return vault.unit(member, citizen)
  } catch (error) {
    if (mayBeGone && error instanceof UnitGone) return null
    throw error
  }
}

/** An entry as it is hashed, signed and given to whoever verifies. */
export const served = (row: Omit<EntryRow, 'place'>): LogEntry => ({
  member: row.member_id, id: row.id, at: row.at.toISOString(), act: row.act, actor: row.actor, role: row.role, actorId: row.actor_id, actorMac: base64(row.actor_mac),
  object: row.object, objectId: row.object_id, objectMac: base64(row.object_mac), citizenMac: base64(row.citizen_mac), reason: base64(row.reason), signature: base64(row.signature)!,
})
