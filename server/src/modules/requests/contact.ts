import type { Sealed, Vault } from '../../platform/vault/index.ts'
import type { RequestRow } from './store.ts'

const column = 'requests.request.contact'

/** A way to be reached with the answer. None is sealed, too: a cell that somebody emptied does not read as that. */
export const sealContact = (vault: Vault, { member_id, id, sealed_version }: Pick<RequestRow, 'member_id' | 'id' | 'sealed_version'>, contact: string | null): Sealed<typeof column> =>
  vault.unit(member_id, id).seal(column, id, sealed_version, contact ?? '')
export const openContact = (vault: Vault, { member_id, id, sealed_version, contact }: RequestRow): string | null => vault.unit(member_id, id).open(column, id, sealed_version, contact) || null
