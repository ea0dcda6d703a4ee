import type { DataMap } from '../../platform/datamap/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { holdsAny } from './store.ts'

interface TakenDeps {
  /** Sees what is stored only: that lies under its keys, too. */
  readonly database: Database
  readonly vault: Pick<Vault, 'lives'>
  readonly dataMaps: readonly DataMap[]
}

/**
 * Whether an id is an erasure unit's under which something lies at a member, or that of a person there: whoever makes something new under an id of their own choosing must not get a key that is another's,
 * which would be destroyed with it. A key alone, left by something that was never stored, is nobody's.
 */
export function createTaken({ database, vault, dataMaps }: TakenDeps): (member: string, id: string) => Promise<boolean> {
  const places = dataMaps.flatMap((map) => Object.entries(map)).flatMap(([table, { wall, seal, subject }]) => {
    if (wall !== 'member') return []
    const person = subject?.kind === 'citizen' && subject.column === 'id' ? ['id'] : []
    return [...new Set([...(seal?.unit && !seal.realm ? [seal.unit] : []), ...person])].map((column) => ({ table, column }))
  })
  return async (member, id) => vault.lives(member, id) && (await database.forMembers([member], async (tx) => {
    for (const place of places) if (await holdsAny(tx, member, place, id)) return true
    return false
  }))
}
