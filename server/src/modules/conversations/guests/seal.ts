import type { Tx } from '../../../platform/database/index.ts'
import { type Sealed, type Unit, unlessErased, type Vault } from '../../../platform/vault/index.ts'
import { guestCell, type GuestRow, readAllGuests } from './store.ts'

const column = 'conversations.guest.why'
const rowOf = ({ conversation_id, id }: Pick<GuestRow, 'conversation_id' | 'id'>) => `${conversation_id}:${id}`

/** Why somebody is asked about: under the conversation's key, as it is about the citizen. */
export const sealWhy = (unit: Unit, id: string, why: string): Sealed<'conversations.guest.why'> => unit.seal(column, rowOf({ conversation_id: unit.id, id }), 0, why)
const open = (unit: Unit, row: GuestRow) => unit.open(column, rowOf(row), row.sealed_version, row.why)
/** What lay under a key that is destroyed is as nothing. @throws SealBroken */
export const openWhy = (vault: Vault, row: GuestRow): string => unlessErased(() => open(vault.unit(row.member_id, row.conversation_id), row)) ?? ''

/** Seals anew what lies under another key than the unit's present one. @returns how many there were */
export async function resealGuests(tx: Tx, member: string, conversation: string, unit: Unit): Promise<number> {
  let sealed = 0
  for (const row of await readAllGuests(tx, member, conversation)) {
    const again = unit.isStale(row.why) && unlessErased(() => unit.seal(column, rowOf(row), row.sealed_version, open(unit, row)))
    if (!again) continue
    await guestCell(tx, row, again)
    sealed += 1
  }
  return sealed
}
