import { dataMaps } from '../datamaps.ts'
import { type Command, UsageError } from './command.ts'
import { type Format, formats, linesOf, recordOf } from './record.ts'

export const datamap: Command = {
  usage: '[--format html|csv|json] [--lang da|en]',
  about: 'Lists every column that is kept: its class, whether it is sealed, its purpose and legal basis, and when it ends.\n\nWith --format it writes the record of processing (GDPR art. 30) to standard output, in English or with --lang da in Danish.',
  options: { format: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values, positionals }) {
    const format = values.json ? 'json' : values.format
    const lang = values.lang ?? 'en'
    if (positionals.length > 0) throw new UsageError('Write datamap, or datamap --format html.')
    if (lang !== 'da' && lang !== 'en') throw new UsageError('--lang is da or en.')
    if (format === undefined) {
      printTable(linesOf(dataMaps, lang).map(({ table, column, class: dataClass, kept, purpose, basis, ends, why }) => [`${table}.${column}`, dataClass, kept, purpose, basis, ends, why]))
      return 0
    }
    if (!isFormat(format)) throw new UsageError(`--format is ${formats.join(', ')}.`)
    process.stdout.write(recordOf(dataMaps, format, lang))
    return 0
  },
}

const isFormat = (text: unknown): text is Format => formats.some((format) => format === text)

function printTable(rows: readonly (readonly string[])[]): void {
  const header = ['column', 'class', 'kept', 'purpose', 'basis', 'ends', 'why not sealed']
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)))
  for (const row of [header, ...rows]) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ').trimEnd())
}
