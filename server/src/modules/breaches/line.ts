import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { randomId, type Vault } from '../../platform/vault/index.ts'
import { type Added, sealAdded } from './sealed.ts'
import { insertLine, type Kind, readBreach } from './store.ts'

interface New { readonly member: string; readonly breach: string; readonly kind: Kind; readonly by: string; readonly id?: string; readonly added?: Added }

/** Adds a line; false when the id is known, or the kind is there once and was. @throws Refusal not_found */
export async function addLine(tx: Tx, vault: Vault, { member, breach, kind, by, id = randomId(), added = {} }: New): Promise<boolean> {
  must(await readBreach(tx, member, breach), 'not_found')
  const body = sealAdded(vault.unit(member, breach), id, added)
  return await insertLine(tx, { member_id: member, id, breach_id: breach, at: now(), kind, by_id: by, body })
}
