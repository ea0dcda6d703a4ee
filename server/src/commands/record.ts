import { bases, endings, purposes } from '@socialspace/contract/data/purposes'
import type { Language } from '@socialspace/contract/shapes'
import type { DataMap } from '../platform/datamap/index.ts'
import { words } from './record-words.ts'

/** The record of processing activities (GDPR art. 30), from the data maps alone: one line for every column that is kept. */

export const formats = ['html', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

/** One line: what is kept, about whom, for what, on which basis, how it is protected, and what ends it. */
export interface Line {
  readonly table: string
  readonly column: string
  readonly what: string
  readonly about: string
  readonly class: string
  readonly purpose: string
  readonly basis: string
  readonly kept: string
  readonly ends: string
  readonly why: string
}

export function linesOf(maps: readonly DataMap[], language: Language): Line[] {
  const t = words[language]
  return maps.flatMap((map) => Object.entries(map)).flatMap(([table, { title, subject, columns }]) =>
    Object.entries(columns).map(([column, { class: dataClass, sealed, why, purpose, basis, ends, label }]) => ({
      table, column, what: label ? `${title[language]}: ${label[language]}` : title[language], about: subject ? t.subjects[subject.orStaff ? 'either' : subject.kind] : t.nobody,
      class: t.classes[dataClass], purpose: purposes[purpose][language], basis: bases[basis][language], kept: sealed ? t.sealed : t.clear, ends: endings[ends][language], why,
    })))
}

/** The whole record as a text; the same for the same data maps. */
export function recordOf(maps: readonly DataMap[], format: Format, language: Language): string {
  const lines = linesOf(maps, language)
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`
  const { columns } = words[language]
  const fields = Object.keys(columns) as (keyof Line)[]
  // RFC 4180; a cell that a spreadsheet would take for a formula is none of ours, but costs nothing to defuse.
  if (format === 'csv') return [fields.map((field) => columns[field]), ...lines.map((line) => fields.map((field) => line[field]))].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  return page(lines, fields, language)
}

const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function page(lines: readonly Line[], fields: readonly (keyof Line)[], language: Language): string {
  const { title, lead, columns } = words[language]
  const shown = fields.filter((field) => field !== 'table')
  const tables = [...Map.groupBy(lines, ({ table }) => table)].map(([table, rows]) => `<h2>${escape(table)}</h2>
<div tabindex="0" role="region" aria-label="${escape(table)}"><table><thead><tr>${shown.map((field) => `<th scope="col">${columns[field]}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${shown.map((field) => `<td>${escape(row[field])}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}div{overflow-x:auto}table{border-collapse:collapse;min-width:60rem}td,th{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}</style></head>
<body><main><h1>${title}</h1><p>${lead}</p>
${tables.join('\n')}
</main></body></html>
`
}
