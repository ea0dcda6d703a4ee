import { parse } from 'csv-parse/sync'
import { type ImportColumn, type ImportFault, mostImported } from '@socialspace/contract/imports'

/** A line of the file, by the keys of its columns; a column that the file does not have is not in it. */
export interface Line { readonly line: number; readonly cells: ReadonlyMap<string, string> }
export interface Sheet { readonly encoding: 'utf-8' | 'windows-1252'; readonly delimiter: ';' | ',' | '\t'; readonly lines: readonly Line[]; readonly faults: readonly ImportFault[] }

/** Excel in Denmark writes Windows-1252 unless it is told otherwise, which is hardly ever also UTF-8. */
function decode(bytes: Uint8Array): { encoding: Sheet['encoding']; text: string } {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

/** What separates the cells of the first line that is not empty; what stands in quotes does not count. */
function delimiterOf(text: string): Sheet['delimiter'] {
  const first = (/^[^\r\n]*[^\s;,][^\r\n]*/m.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return count('\t') > Math.max(count(';'), count(',')) ? '\t' : count(';') >= count(',') ? ';' : ','
}

const plain = (header: string) => header.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
const breaksIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0
interface Parsed { readonly record: string[]; readonly info: { readonly lines: number; readonly bytes: number } }

/** Reads a file by its columns; faults of the file itself are told by line, and there are no lines then. */
export function readSheet(bytes: Uint8Array, columns: readonly ImportColumn[]): Sheet {
  const { encoding, text } = decode(bytes)
  const delimiter = delimiterOf(text)
  const failed = (...faults: ImportFault[]): Sheet => ({ encoding, delimiter, lines: [], faults })
  if (text.includes('\u0000')) return failed({ line: 0, column: '', code: 'not_text' })
  let parsed: Parsed[]
  try {
    parsed = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true, trim: true, record_delimiter: ['\r\n', '\n', '\r'], to: mostImported.lines + 2 }) as unknown as Parsed[]
  } catch (error) {
    return failed({ line: (error as { lines?: number }).lines ?? 0, column: '', code: 'quotes' })
  }
  // A record begins after the one before, and after what is empty in between.
  const whole = Buffer.from(text)
  let [from, line] = [0, 1]
  const records = parsed.map(({ record, info }) => {
    const piece = whole.subarray(from, info.bytes).toString()
    const begun = line + breaksIn(/^\s*/.exec(piece)![0])
    ;[from, line] = [info.bytes, line + breaksIn(piece)]
    return { line: begun, cells: record }
  }).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [header, ...rest] = records
  if (!header || rest.length === 0) return failed({ line: header?.line ?? 0, column: '', code: 'no_lines' })
  if (rest.length > mostImported.lines) return failed({ line: rest[mostImported.lines]!.line, column: '', code: 'too_many_lines' })
  const names = header.cells.map((name) => columns.find((column) => [column.key, column.header.da, column.header.en].some((known) => plain(known) === plain(name)))?.key)
  const place = (at: number) => String(at + 1)
  const faults = [
    ...names.flatMap((name, at): ImportFault[] => (name === undefined && header.cells[at]!.trim() !== '' ? [{ line: header.line, column: place(at), code: 'unknown_column' }] : [])),
    ...names.flatMap((name, at): ImportFault[] => (name !== undefined && names.indexOf(name) < at ? [{ line: header.line, column: name, code: 'repeated_column' }] : [])),
    ...columns.flatMap(({ key, required }): ImportFault[] => (required && !names.includes(key) ? [{ line: header.line, column: key, code: 'missing_column' }] : [])),
    ...rest.flatMap(({ line, cells }): ImportFault[] => (cells.slice(names.length).some((cell) => cell.trim() !== '') || (names.length > 1 && cells.length === 1) ? [{ line, column: '', code: 'cells' }] : [])),
  ]
  if (faults.length > 0) return failed(...faults)
  return { encoding, delimiter, faults: [], lines: rest.map(({ line, cells }) => ({ line, cells: new Map(names.flatMap((name, at) => (name === undefined ? [] : [[name, (cells[at] ?? '').normalize('NFC').trim()] as const]))) })) }
}
