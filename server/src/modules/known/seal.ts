import type { KnownAs } from '@socialspace/contract/known'
import type { Vault } from '../../platform/vault/index.ts'
import type { KnownRow } from './store.ts'

const fields = ['name', 'phone', 'mail'] as const

/** Sealed under a key of its own; what was not given is sealed, too: an emptied cell does not read as that. */
export function sealKnown(vault: Vault, member: string, id: string, as: KnownAs): Pick<KnownRow, (typeof fields)[number]> {
  const unit = vault.createUnit(member, id)
  const sealed = (field: (typeof fields)[number]) => unit.seal(`known.profile.${field}`, id, 0, as[field] ?? '')
  return { name: sealed('name'), phone: sealed('phone'), mail: sealed('mail') } as Pick<KnownRow, (typeof fields)[number]>
}

/** @throws SealBroken, UnitGone */
export function openRow(vault: Vault, row: KnownRow): KnownAs {
  const unit = vault.unit(row.member_id, row.id)
  return Object.fromEntries(fields.map((field) => [field, unit.open(`known.profile.${field}`, row.id, 0, row[field]) || null])) as KnownAs
}
