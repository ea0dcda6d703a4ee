import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { randomId, type Vault } from '../../platform/vault/index.ts'
import { type Added, openAdded, sealAdded } from './sealed.ts'
import { insertLine, type Kind, readBreach, readLine } from './store.ts'

interface New { readonly member: string; readonly breach: string; readonly kind: Kind; readonly by: string; readonly id?: string; readonly added?: Added }

/** Adds a line; false when the same was added before, or the kind is there once and was. @throws Refusal not_found, id_reused when the id is another line's */
export async function addLine(tx: Tx, vault: Vault, { member, breach, kind, by, id = randomId(), added = {} }: New): Promise<boolean> {
  must(await readBreach(tx, member, breach), 'not_found')
  const body = sealAdded(vault.unit(member, breach), id, added)
  if (await insertLine(tx, { member_id: member, id, breach_id: breach, at: now(), kind, by_id: by, body })) return true
  const known = await readLine(tx, member, id)
  if (known) must(known.breach_id === breach && known.kind === kind && JSON.stringify(openAdded(vault, known)) === JSON.stringify(added), 'id_reused')
  return false
}
