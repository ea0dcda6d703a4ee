/** The value below which that share (0 to 1) of the sorted values lies. */
export const quantile = (sorted: ArrayLike<number>, share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
export const median = (values: readonly number[]): number => quantile(values.toSorted((a, b) => a - b), 0.5)

/** 12,345 — 12.3 — 0.12: as many digits as one compares; a whole number as it is. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

/** A table as Markdown: also what is printed. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(width[column]!) : cell.padStart(width[column]!))).join(' | ')} |`
  return [line(head), `| ${width.map((wide, column) => (column === 0 ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`)).join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** One line of a table of results: what was measured, the figure, and the aim it is held against ('' where it only explains another). */
export interface Row { readonly what: string; readonly is: string; readonly aim: string }
export const rowsTable = (rows: readonly Row[]): string => table(['what', 'is', 'aim'], rows.map(({ what, is, aim }) => [what, is, aim || '–']))
