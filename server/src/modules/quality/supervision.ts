import type { Remark, SupervisionThread } from '@socialspace/contract/quality'
import type { Vault } from '../../platform/vault/index.ts'
import { openRemark } from './evaluation.ts'
import type { RemarkRow, ThreadRow } from './store.ts'

type StaffCard = (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>

/** Threads as one of the two sees them. */
export async function presentThreads(staffCard: StaffCard, rows: readonly ThreadRow[], account: string): Promise<SupervisionThread[]> {
  const cards = await staffCard([...new Set(rows.flatMap(({ staff_id, coordinator_id }) => [staff_id, coordinator_id]))])
  return rows.map((row) => ({
    id: row.id, staff: row.staff_id, staffName: cards.get(row.staff_id)?.name ?? '', coordinator: row.coordinator_id, coordinatorName: cards.get(row.coordinator_id)?.name ?? '',
    conversation: row.conversation_id, startedAt: row.started_at.toISOString(), lastAt: row.last_at.toISOString(), lastBy: row.last_by as SupervisionThread['lastBy'], remarks: row.remarks,
    mine: row.staff_id === account ? 'counsellor' : 'coordinator',
  }))
}

/** @throws SealBroken, UnitGone */
export const presentRemark = (vault: Vault, row: RemarkRow): Remark => ({ id: row.id, at: row.at.toISOString(), by: row.by as Remark['by'], text: openRemark(vault, row) })
