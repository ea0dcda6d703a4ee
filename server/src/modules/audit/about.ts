import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { citizenMac } from './data.ts'
import { readEntriesAbout } from './store.ts'

/** An act as the citizen whom it concerns reads it: which kind of person, never who. */
export interface ActAbout {
  readonly id: string
  readonly at: Date
  readonly act: string
  readonly actor: 'citizen' | 'staff' | 'service'
  readonly role: string | null
  readonly reason: string | null
}

/** Found by the macs under the citizen's own key, and opened with it. @throws UnitGone when the citizen is erased. */
export async function actsAbout(tx: Tx, vault: Vault, member: string, citizen: string, page: { before?: string; limit: number }): Promise<ActAbout[]> {
  const unit = vault.unit(member, citizen)
  const rows = await readEntriesAbout(tx, member, unit.mac(citizenMac, citizen), page)
  return rows.map(({ id, at, act, actor, role, reason }) => ({
    id, at, act, actor: actor as ActAbout['actor'], role, reason: reason && unit.open('audit.entry.reason', id, 0, reason),
  }))
}
