import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { citizenMac } from './data.ts'
import { readEntriesAbout, readEntriesOfStaff, readObjectMacs } from './store.ts'

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

/** An act as the member of staff reads it who did it, or whose account it was done to: of others only which kind of person, of citizens nothing. */
export type ActOfStaff = Omit<ActAbout, 'actor'> & { readonly actor: ActAbout['actor'] | 'self' }

export async function actsOfStaff(tx: Tx, member: string, staff: string, page: { before?: string; limit: number }): Promise<ActOfStaff[]> {
  const rows = await readEntriesOfStaff(tx, member, staff, page)
  return rows.map(({ id, at, act, actor, actor_id, role }) => ({ id, at, act, actor: actor_id === staff ? 'self' : (actor as ActAbout['actor']), role, reason: null }))
}

/** Which of these things (texts) the log holds under an act that concerns the citizen: found again by their HMACs under the citizen's key. @throws UnitGone when the citizen is erased. */
export async function heldActs(tx: Tx, vault: Vault, member: string, citizen: string, act: string, things: readonly string[]): Promise<Set<string>> {
  const unit = vault.unit(member, citizen)
  const macs = things.map((thing) => unit.mac('audit.entry.object_mac', thing))
  const held = new Set((await readObjectMacs(tx, member, unit.mac(citizenMac, citizen), act, macs)).map((mac) => mac.toString('base64')))
  return new Set(things.filter((_thing, place) => held.has(macs[place]!.toString('base64'))))
}
