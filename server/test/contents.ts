import { dataMaps } from '../src/datamaps.ts'
import { keysOf, sealContext } from '../src/platform/datamap/index.ts'
import { PLATFORM, SealBroken, UnitGone } from '../src/platform/vault/index.ts'
import { query } from './database.ts'
import type { World } from './world.ts'

/** All that somebody with the database and the key store can read: every column of every table, opened wherever a key still lives. */
export async function contents(world: World): Promise<string> {
  if (!('superuser' in world.database)) throw new TypeError('a world with a database of its own is read from its folder')
  const { superuser } = world.database
  const found: string[] = []
  for (const [table, map] of dataMaps.flatMap((one) => Object.entries(one))) {
    const { rows } = await query(superuser, `select * from ${table}`)
    for (const row of rows as Record<string, unknown>[]) {
      for (const [name, column] of Object.entries(map.columns)) {
        const value = row[name]
        if (value === null || value === undefined) continue
        if (!column.sealed || !map.seal?.unit) found.push(Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value))
        else found.push(opened(world, `${table}.${name}`, sealContext(map, row), keysOf(map, String(row.member_id ?? PLATFORM)), value as Buffer))
      }
    }
  }
  return found.join('\n')
}

function opened(world: World, column: string, { unit, row, version }: ReturnType<typeof sealContext>, member: string, sealed: Buffer): string {
  // A piece of a file also says whether it is the last.
  for (const named of [row, `${row}:0`, `${row}:1`]) {
    try {
      return world.vault.unit(member, unit).openBytes(column, named, version, sealed).toString('utf8')
    } catch (error) {
      if (!(error instanceof UnitGone || error instanceof SealBroken)) throw error
    }
  }
  return ''
}
