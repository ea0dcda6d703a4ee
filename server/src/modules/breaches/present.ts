import type { BreachFacts, BreachFound, BreachLine, MemberBreach } from '@socialspace/contract/breaches'
import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { dueAt } from './access.ts'
import type { BreachesDeps } from './index.ts'
import { type Facts, openAdded, openFacts, plainScope } from './sealed.ts'
import { type BreachRow, countAffected, type LineRow, readBreaches, readLines } from './store.ts'

type Names = ReadonlyMap<string, { readonly name: string }>

export const plainFacts = ({ members: _members, scope, ...facts }: Facts): BreachFacts => ({ ...facts, scope: plainScope(scope) })

export function plainLine(vault: Vault, row: LineRow, names: Names): BreachLine {
  const { text = null, scope, assessment = null } = openAdded(vault, row)
  return { id: row.id, at: row.at.toISOString(), kind: row.kind as BreachLine['kind'], name: names.get(row.by_id)?.name ?? '', text, scope: scope ? plainScope(scope) : null, assessment }
}

/** Those who were erased before they were found, and since. */
export const foundOf = ({ searched_at, looked, of_all, affected, gone }: BreachRow, here: number): BreachFound =>
  ({ done: searched_at !== null, looked, all: of_all, affected: here, erased: gone + (searched_at === null ? 0 : Math.max(0, affected - here)) })

/** Everything that a member has written down about breaches: what is read in the transaction. Names come after it, for they need a connection of their own. */
export interface Register { readonly breaches: readonly BreachRow[]; readonly lines: readonly LineRow[]; readonly counts: ReadonlyMap<string, { here: number; seen: number }> }

export async function readRegister(tx: Tx, member: string): Promise<Register> {
  const breaches = await readBreaches(tx, member)
  const ids = breaches.map(({ id }) => id)
  return { breaches, lines: await readLines(tx, [member], ids), counts: await countAffected(tx, [member], ids) }
}

export async function presentRegister({ vault, staffCard }: Pick<BreachesDeps, 'vault' | 'staffCard'>, { breaches, lines, counts }: Register): Promise<MemberBreach[]> {
  const names = await staffCard([...new Set(lines.map(({ by_id }) => by_id))])
  return breaches.map((row) => {
    const { here, seen } = counts.get(row.id) ?? { here: 0, seen: 0 }
    return {
      id: row.id, at: row.recorded_at.toISOString(), dueAt: dueAt(row.recorded_at).toISOString(), facts: plainFacts(openFacts(vault, row)),
      lines: lines.filter(({ breach_id }) => breach_id === row.id).map((line) => plainLine(vault, line, names)), found: foundOf(row, here), told: seen,
    }
  })
}
