import type { Block } from '@socialspace/contract/blocks'
import type { Both } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { type BlockRow, type MarkRow, readMarksOf } from './store.ts'

const column = 'blocks.mark.label'

export const sealLabel = (vault: Vault, member: string, citizen: string, id: string, name: Both) => vault.unit(member, citizen).seal(column, id, 0, JSON.stringify(name))

/** @throws SealBroken, UnitGone */
export const openLabel = (vault: Vault, { member_id, citizen_id, id, label }: MarkRow): Both => JSON.parse(vault.unit(member_id, citizen_id).open(column, id, 0, label)) as Both

const none: Both = { da: '', en: '' }

/** As coordinators and its own citizen see it; `by` once the transaction is over. */
export async function present(vault: Vault, tx: Tx, member: string, rows: readonly BlockRow[]): Promise<(Omit<Block, 'by'> & { by: string })[]> {
  const marks = new Map((await readMarksOf(tx, member, rows.map(({ id }) => id))).map((mark) => [mark.id, openLabel(vault, mark)]))
  return rows.map(({ id, since, until, by_id, renewals }) => ({ id, since: since.toISOString(), until: until.toISOString(), label: marks.get(id) ?? none, by: by_id, renewals }))
}

export async function named(staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { alias: string }>>, blocks: Awaited<ReturnType<typeof present>>): Promise<Block[]> {
  const cards = await staffCard([...new Set(blocks.map(({ by }) => by))])
  return blocks.map((block) => ({ ...block, by: cards.get(block.by)?.alias ?? '' }))
}
