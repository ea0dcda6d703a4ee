import type { Absence } from '@socialspace/contract/shapes'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { AbsenceRow } from './store.ts'

/** Sealed under whoever is away. */
export const sealText = (vault: Vault, staff: string, id: string, version: number, text: string) => vault.unit(PLATFORM, staff).seal('reception.absence.text', id, version, text)

/** As the contract has it. @throws SealBroken */
export const shownAbsence = (vault: Vault, { id, staff_id, from_day, back_day, shown, etag, sealed_version, text }: AbsenceRow): Absence => ({
  id, staff: staff_id, from: from_day, back: back_day, shown, etag, text: vault.unit(PLATFORM, staff_id).open('reception.absence.text', id, sealed_version, text),
})

/** Who is away on a day, and when they are back. */
export const awayOn = (absences: readonly Pick<AbsenceRow, 'staff_id' | 'from_day' | 'back_day'>[], day: string): ReadonlyMap<string, string> =>
  new Map(absences.filter(({ from_day, back_day }) => from_day <= day && day < back_day).map(({ staff_id, back_day }) => [staff_id, back_day]))
