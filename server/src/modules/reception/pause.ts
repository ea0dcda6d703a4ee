import type { Pause } from '@socialspace/contract/shapes'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { AvailabilityRow } from './store.ts'

const rowOf = (member: string, staff: string) => `${member}:${staff}`

/** What is said to colleagues lies under whoever says it; who says nothing has an empty message, so that a cell that was emptied is seen. */
export const sealMessage = (vault: Vault, member: string, staff: string, version: number, message: string) => vault.unit(PLATFORM, staff).seal('reception.availability.message', rowOf(member, staff), version, message)

/** The pause of a row that has one. @throws SealBroken */
export const pauseOf = (vault: Vault, { member_id, staff_id, pause, back_at, sealed_version, message }: AvailabilityRow): Pause => ({
  reason: pause as Pause['reason'], back: back_at?.toISOString() ?? null,
  message: vault.unit(PLATFORM, staff_id).open('reception.availability.message', rowOf(member_id, staff_id), sealed_version, message ?? Buffer.alloc(0)),
})
