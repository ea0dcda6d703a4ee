import type { DataMap, TableMap } from '../../platform/datamap/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { Erase } from './erase.ts'
import { citizenOf, deleteRows, idsIn } from './store.ts'

interface GoneDeps {
  readonly database: Database
  readonly vault: Pick<Vault, 'lives'>
  readonly dataMaps: readonly DataMap[]
  readonly memberIds: () => Promise<readonly string[]>
  readonly erase: Erase
  readonly forgetTold: (tx: Tx, member: string, citizen: string) => Promise<() => void>
}

/** How many people, staff, conversations and other things have been removed. */
export interface Removed { people: number; staff: number; conversations: number; others: number }

const conversation = 'conversations.conversation'

/**
 * Removes every row whose erasure unit has no key any more, from the data maps alone: what a restored database brought back of people, conversations and things that were erased since it was
 * backed up. Nobody could read any of it; this is so that nothing of it is left. It can be begun again at any point.
 */
export function createGone({ database, vault, dataMaps, memberIds, erase, forgetTold }: GoneDeps): () => Promise<Removed> {
  const tables = dataMaps.flatMap((map) => Object.entries(map))
  const people = tables.filter(([, { subject, wall, columns }]) => wall === 'member' && subject?.kind === 'citizen' && !subject.through && !subject.mac && !isLog(columns))
  // Children before parents. What is sealed by a key of the platform's says why, and is not under a unit; what lies under a member of staff's goes with them.
  const sealedOnes = tables.filter(([, { seal, wall, columns }]) => wall === 'member' && seal?.unit && !seal.realm && Object.values(columns).some(({ sealed, why }) => sealed && why === '')).toReversed()

  /** Each id of the column that has no key, a thousand at a time. `person`: ids of people of the member. */
  async function* gone(member: string, table: string, column: string, walled = true): AsyncGenerator<string> {
    for (let after: string | undefined; ;) {
      const ids = await database.forMembers([member], (tx) => idsIn(tx, table, column, walled ? member : null, after))
      if (ids.length === 0) return
      for (const id of ids) if (!vault.lives(member, id)) yield id
      after = ids.at(-1)!
    }
  }

  async function removeThings(member: string, table: string, { seal, subject }: TableMap, removed: Removed): Promise<void> {
    const column = seal!.unit!
    for await (const unit of gone(member, table, column)) {
      if (table === conversation) {
        await erase(member, { conversations: [unit] })
        removed.conversations++
      } else if (subject?.column === seal!.row) {
        // The row is the person, who lives: what they had told then was changed or taken back since.
        const forgotten = await database.forMembers([member], async (tx) => {
          const citizen = await citizenOf(tx, table, subject!.column, member, unit, column)
          return citizen === undefined ? undefined : await forgetTold(tx, member, citizen)
        })
        forgotten?.()
        removed.others++
      } else {
        while (await database.forMembers([member], (tx) => deleteRows(tx, table, member, { column, ids: [unit] }))) { /* the next batch */ }
        removed.others++
      }
    }
  }

  return async () => {
    const removed: Removed = { people: 0, staff: 0, conversations: 0, others: 0 }
    const members = [...(await memberIds()), PLATFORM]
    for (const member of members) {
      for (const [table, { subject }] of people) {
        for await (const citizen of gone(member, table, subject!.column)) {
          await erase(member, { citizens: [citizen] })
          removed.people++
        }
      }
      // Whole conversations before the things in them, then the rest.
      for (const [table, map] of sealedOnes.toSorted(([a], [b]) => Number(b === conversation) - Number(a === conversation))) await removeThings(member, table, map, removed)
    }
    for (const [table, { subject, seal }] of tables) {
      if (subject?.kind !== 'staff' || seal?.unit !== 'id' || subject.column !== 'id') continue
      for await (const staff of gone(PLATFORM, table, 'id', false)) {
        await erase(PLATFORM, { staff: [staff] })
        removed.staff++
      }
    }
    return removed
  }
}

/** The log of acts is not erased with a person. */
const isLog = (columns: TableMap['columns']) => Object.values(columns).some(({ ends }) => ends === 'log-period')
