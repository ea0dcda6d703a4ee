import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from './client.ts'
import { type Address, openEmbedded, roles } from './embedded.ts'
import { migrate } from './migrate.ts'

/** The text of tables.generated.ts: what a database has after all migrations, made in an embedded one that is thrown away. */
export async function generateTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-generate-'))
  try {
    const embedded = await openEmbedded(folder)
    try {
      await migrate(embedded.owner, roles.app)
      return describe(await readColumns(embedded.owner), await sealedColumns())
    } finally {
      await embedded.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One column as information_schema has it. */
export interface ColumnRow { table: string; column: string; type: string; nullable: boolean; filled: boolean }

/** Every column of every table of ours, in order; not the migrator's own. */
export async function readColumns(owner: Address): Promise<ColumnRow[]> {
  const { rows } = await withClient(owner, (client) => client.query<ColumnRow>(`
      select table_schema || '.' || table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable,
        column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
      from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema') and not (table_schema = 'platform' and table_name like 'migration%')
      order by table_schema collate "C", table_name collate "C", ordinal_position`))
  return rows
}

/** The types of values as `columnTypes` makes them. */
const types: Readonly<Record<string, string>> = {
  uuid: 'string', text: 'string', varchar: 'string', bpchar: 'string', name: 'string', citext: 'string', numeric: 'string', date: 'string', interval: 'string',
  int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number', bool: 'boolean', bytea: 'Buffer', timestamptz: 'Date', jsonb: 'unknown', json: 'unknown',
}

function columnType({ table, column, type, nullable, filled }: ColumnRow, sealed: ReadonlySet<string>): string {
  const name = `${table}.${column}`
  const [one, many] = type.startsWith('_') ? [type.slice(1), '[]'] : [type, '']
  const base = sealed.has(name) ? `Sealed<'${name}'>` : types[one]
  if (base === undefined) throw new Error(`generate does not know the type ${type} of ${name}: add it to \`types\` and \`columnTypes\``)
  const full = `${base}${many}${nullable ? ' | null' : ''}`
  return filled ? `Generated<${full}>` : full
}

function describe(columns: ColumnRow[], sealed: ReadonlySet<string>): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const entries = [...tables].map(([table, rows]) => `  '${table}': {\n${rows.map((row) => `    ${row.column}: ${columnType(row, sealed)}`).join('\n')}\n  }`)
  const body = `/** Every table, as the migrations make it. Sealed columns carry their own type: plaintext, or another column's ciphertext, does not compile. */\nexport interface Tables {\n${entries.join('\n')}\n}\n`
  const imports = [
    ...(body.includes('Generated<') ? ["import type { Generated } from 'kysely'"] : []),
    ...(body.includes('Sealed<') ? ["import type { Sealed } from '../vault/index.ts'"] : []),
  ]
  return `// Written by \`npm run generate\`; do not edit.\n${imports.map((line) => `${line}\n`).join('')}\n${body}`
}

/** From the modules' data maps. */
async function sealedColumns(): Promise<Set<string>> {
  const { dataMaps } = await import('../../datamaps.ts')
  return new Set(dataMaps.flatMap((map) => Object.entries(map).flatMap(([table, { columns }]) =>
    Object.entries(columns).filter(([, column]) => column.sealed).map(([column]) => `${table}.${column}`))))
}
