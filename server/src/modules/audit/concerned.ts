import type { Reader, Tx } from '../../platform/database/index.ts'
import { UnitGone, type Vault } from '../../platform/vault/index.ts'
import { citizenMac } from './data.ts'
import { readMacsOf, readTouches } from './store.ts'

/** Acts by somebody within a window of time, its ends included. */
export interface Touched { readonly by: { readonly staff: string } | 'staff' | 'anybody'; readonly from: Date; readonly to: Date }
/** What such acts did with one citizen's things. */
export interface Touches { readonly count: number; readonly first: Date; readonly last: Date; readonly objects: ReadonlySet<string> }

const most = 1000
const name = (mac: Uint8Array): string => Buffer.from(mac).toString('base64')

/** The marks of all citizens whom such acts concern, the erased included: nobody can say any more who those were. */
export async function marksOf(tx: Reader<'audit.entry'>, member: string, touched: readonly Touched[]): Promise<Set<string>> {
  const marks = new Set<string>()
  for (const one of touched) for (const mac of await readMacsOf(tx, member, one)) marks.add(name(mac))
  return marks
}

/** The mark of a citizen who lives, as the log has it; null of who is erased. */
export function markOf(vault: Vault, member: string, citizen: string): string | null {
  try {
    return name(vault.unit(member, citizen).mac(citizenMac, citizen))
  } catch (error) {
    if (error instanceof UnitGone) return null
    throw error
  }
}

/** Such acts that concern a citizen, and which of these things of theirs they touched; null when there are none. @throws UnitGone */
export async function touchesOf(tx: Tx, vault: Vault, member: string, citizen: string, touched: readonly Touched[], things: readonly string[]): Promise<Touches | null> {
  const unit = vault.unit(member, citizen)
  const rows = []
  for (const one of touched) rows.push(...(await readTouches(tx, member, unit.mac(citizenMac, citizen), one, most)))
  const acts = [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  if (acts.length === 0) return null
  const objects = new Set(acts.flatMap(({ object_mac }) => (object_mac ? [name(object_mac)] : [])))
  return {
    count: acts.length, first: acts[0]!.at, last: acts.at(-1)!.at,
    objects: new Set(things.filter((thing) => objects.has(name(unit.mac('audit.entry.object_mac', thing))))),
  }
}
