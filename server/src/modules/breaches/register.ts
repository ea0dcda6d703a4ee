import type { BreachScope, MemberBreach } from '@socialspace/contract/breaches'
import type { Language } from '@socialspace/contract/shapes'
import { words } from './register-words.ts'

/** A member's register of breaches, to be given to Datatilsynet (GDPR art. 33(5)). Numbers, never who. */
export interface Register { readonly member: string; readonly timeZone: string; readonly made: Date; readonly breaches: readonly MemberBreach[] }
export type Format = 'html' | 'csv' | 'json'

/** Type and content of the register as a file. */
export function registerOf({ member, timeZone, made, breaches }: Register, format: Format, language: Language): { type: string; text: string } {
  if (format === 'json') return { type: 'application/json; charset=utf-8', text: `${JSON.stringify({ member, made: made.toISOString(), breaches }, null, 2)}\n` }
  const t = words[language]
  const moments = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' })
  const moment = (at: string | null | undefined) => (at ? moments.format(new Date(at)) : '')
  const rows = breaches.map((breach) => rowOf(breach, language, moment))
  const titles = Object.values(t.facts)
  // RFC 4180, with the mark that spreadsheets know UTF-8 by; a cell that they would take for a formula is defused.
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', text: `\ufeff${[titles, ...rows.map(({ cells }) => cells)].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}` }
  const inner = rows.map(({ cells: [title, ...cells], lines }) => `<section><h2>${escape(title!)}</h2><dl>${cells.map((text, at) => (text ? `<div><dt>${escape(titles[at + 1]!)}</dt><dd>${escape(text)}</dd></div>` : '')).join('')}</dl>
${lines.length > 0 ? `<ol>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ol>` : ''}</section>`)
  return { type: 'text/html; charset=utf-8', text: page(language, t.title(member), `<p>${escape(t.lead)}</p><p>${t.made} ${moment(made.toISOString())}</p>${inner.join('\n') || `<p>${t.none}</p>`}`) }
}

/** A breach as the words of one row, in the order of `facts`, and what was added to it. */
function rowOf({ at, dueAt, facts, lines, found, told }: MemberBreach, language: Language, moment: (at: string | null | undefined) => string): { cells: string[]; lines: string[] } {
  const t = words[language]
  const when = (kind: string) => moment(lines.find((line) => line.kind === kind)?.at)
  const latest = lines.findLast(({ assessment }) => assessment)?.assessment
  const how = ({ of, ...window }: BreachScope) => `${t.scopes[of]}${'from' in window ? ` (${moment(window.from)} – ${moment(window.to)})` : ''}`
  const cells: Record<keyof typeof t.facts, string> = {
    title: facts.title, recorded: moment(at), due: moment(dueAt), discovered: moment(facts.discoveredAt), began: moment(facts.beganAt), ended: moment(facts.endedAt) || t.goesOn, happened: facts.happened,
    nature: facts.nature.map((one) => t.natures[one]).join(', '), classes: facts.classes.map((one) => t.classes[one]).join(', '), consequences: facts.consequences, measures: facts.measures,
    how: [facts.scope, ...lines.flatMap(({ scope }) => scope ?? [])].map(how).join('; '), affected: found.done ? String(found.affected) : t.searching, erased: String(found.erased), seen: when('seen'), acknowledged: when('acknowledged'),
    risk: latest ? t.risks[latest.risk] : '', reasons: latest?.reasons ?? '', authority: !latest ? '' : latest.authority.told ? t.notified(moment(latest.authority.at)) : t.notNotified(latest.authority.why),
    people: !latest ? '' : latest.people.tell ? t.tell : t.notTell(latest.people.why), notice: latest?.people.tell ? latest.people.notice[language] : '', told: String(told), closed: when('closed'),
  }
  return {
    cells: (Object.keys(t.facts) as (keyof typeof t.facts)[]).map((key) => cells[key]),
    lines: lines.flatMap(({ kind, at, text, assessment }) => (kind === 'amended' || kind === 'assessed' ? [`${moment(at)} · ${t.line[kind]}: ${text ?? (assessment ? `${t.risks[assessment.risk]}. ${assessment.reasons}` : '')}`] : [])),
  }
}

const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (char) => escapes[char]!)

/** One whole page: no script, nothing fetched from anywhere; opened from a disk it asks nobody anything. */
const page = (language: Language, title: string, inner: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>:root{color-scheme:light dark}body{font:17px/1.55 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}section{border-top:1px solid #767676;margin-top:2rem}dl div{display:grid;grid-template-columns:minmax(9rem,1fr) 2.5fr;gap:.2rem 1rem;padding:.25rem 0}dt{font-weight:600}dd{margin:0}dd,li{white-space:pre-wrap;overflow-wrap:anywhere}@media(max-width:34rem){dl div{grid-template-columns:1fr}}</style></head>
<body><main><h1>${escape(title)}</h1>${inner}</main></body></html>
`
