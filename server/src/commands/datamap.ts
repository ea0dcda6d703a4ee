import { dataMaps } from '../datamaps.ts'
import type { Command } from './command.ts'

export const datamap: Command = {
  usage: '[--json]',
  about: 'Lists every column that is kept: its class, whether it is sealed, its purpose and legal basis, and when it ends.',
  options: { json: { type: 'boolean' } },
  async run({ values }) {
    const rows = dataMaps.flatMap((map) => Object.entries(map)).flatMap(([table, { columns }]) =>
      Object.entries(columns).map(([name, { class: dataClass, sealed, why, purpose, basis, ends }]) => ({ column: `${table}.${name}`, class: dataClass, sealed, purpose, basis, ends, why })))
    if (values.json) console.log(JSON.stringify(rows, null, 2))
    else printTable(rows.map(({ column, class: dataClass, sealed, purpose, basis, ends, why }) => [column, dataClass, sealed ? 'sealed' : 'clear', purpose, basis, ends, why]))
    return 0
  },
}

function printTable(rows: readonly (readonly string[])[]): void {
  const header = ['column', 'class', 'kept', 'purpose', 'basis', 'ends', 'why not sealed']
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)))
  for (const row of [header, ...rows]) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ').trimEnd())
}
