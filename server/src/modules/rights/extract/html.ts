import { municipalities } from '@socialspace/contract/data/municipalities'
import type { Contact, Language } from '@socialspace/contract/shapes'
import type { Column } from '../../../platform/datamap/index.ts'
import { meaningsOf } from './schema.ts'
import type { Kind, Table } from './rows.ts'
import { acts, eventWords, staffTexts, texts, type Texts, words } from './texts.ts'
import type { Entry, Value } from './values.ts'

interface Both { readonly da: string; readonly en: string }

/** What the pages of one language need to speak of values. */
export interface Speech {
  readonly kind: Kind
  readonly language: Language
  /** The member’s own time zone. */
  readonly timeZone: string
  /** What the member calls its themes and queues, by id. */
  readonly names: ReadonlyMap<string, Both>
  /** Where a file of that id is, seen from a page; undefined when it is not there any more. */
  readonly link: (file: { id: string; name: string }) => string | undefined
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => escapes[char]!)

const style = `
:root{color-scheme:light dark;--bg:#f7f6f3;--card:#fff;--text:#1d2326;--soft:#4a5357;--line:#d8d5cd;--own:#dcebe6;--link:#0b4f6c}
@media (prefers-color-scheme:dark){:root{--bg:#14181a;--card:#1e2427;--text:#eef1f2;--soft:#b9c2c6;--line:#3a4347;--own:#1f3d38;--link:#9ad4ee}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:18px/1.55 system-ui,sans-serif}
main,header,footer{max-width:44rem;margin:0 auto;padding:0 1rem}header{padding-top:1.5rem}footer{padding:2rem 1rem}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:1.6rem 0 .4rem;color:var(--soft)}
a{color:var(--link)}p{margin:.6rem 0}.lead{font-size:1.1rem}.hint{color:var(--soft);font-size:.95rem}
.card,details{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;margin:.7rem 0}
summary{cursor:pointer;min-height:1.6rem}dl{margin:0}dl div{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.2rem 1rem;padding:.2rem 0}
dt{color:var(--soft)}dd{margin:0}dd,.said{white-space:pre-wrap;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}
ol.toc{padding-left:2rem}ol.toc li{margin:.4rem 0}ul.plain{list-style:none;padding:0}
.thread{list-style:none;padding:0;margin:0}.thread li{max-width:88%;margin:.6rem 0;padding:.6rem .9rem;border-radius:.9rem;background:var(--card);border:1px solid var(--line)}
.thread li.own{margin-left:auto;background:var(--own)}.thread li.event{max-width:none;background:none;border:0;text-align:center;color:var(--soft);padding:.2rem}
.by{color:var(--soft);font-size:.9rem;margin:0 0 .2rem}.by time{white-space:nowrap}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
nav.pages{display:flex;flex-wrap:wrap;gap:1rem;margin:1.5rem 0}
@media (max-width:30rem){dl div{grid-template-columns:1fr}.thread li{max-width:90%}table,tbody,tr,td{display:block}thead{position:absolute;left:-99rem}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.5rem 0;display:block}}
@media print{body{background:none;font-size:11pt}.card,details,.thread li{break-inside:avoid}}
`

/** One whole page: no script, nothing fetched from anywhere; opened from a disk it asks nobody anything. */
export const pageOf = (language: Language, title: string, inner: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escape(title)}</title><style>${style}</style></head>
<body>${inner}</body></html>
`

const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const isDay = /^\d{4}-\d\d-\d\d$/
const ids = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:, |$)/
/** Codes that a person chose from a list; anything else that is sealed is their own words, or somebody’s about them. */
const chosen = new Set(['age_group', 'gender'])

/** Says values, times and rows in one language. */
export function createSpeaker({ kind, language, timeZone, names, link }: Speech) {
  const t: Texts = kind === 'staff' ? { ...texts[language], ...staffTexts[language] } : texts[language]
  const locale = language === 'da' ? 'da-DK' : 'en-GB'
  const moments = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' })
  const days = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' })
  const calendar = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  const clocks = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' })
  const pick = (both: Both) => both[language]
  const word = (code: string, from: Readonly<Record<string, Both>> = words) => (Object.hasOwn(from, code) ? pick(from[code]!) : undefined)
  const moment = (at: string) => moments.format(new Date(at))

  /** A stored value as a person would say it. */
  function say(name: string, column: Column, value: Value): string {
    if (typeof value === 'boolean') return value ? t.yes : t.no
    const text = String(value)
    if (name === 'municipality') return municipalities.find(({ code }) => code === text)?.name ?? text
    if (!column.sealed || chosen.has(name)) {
      if (isTime.test(text)) return moment(text)
      if (isDay.test(text)) return calendar.format(new Date(text))
      const known = text.split(', ').map((code) => word(code))
      if (known.every((one) => one !== undefined)) return known.join('\n')
    }
    return ids.test(text) ? text.split(', ').map((id) => (names.has(id) ? pick(names.get(id)!) : id)).join(', ') : text
  }
  const valueOf = (name: string, column: Column, value: Value): string => {
    const text = say(name, column, value)
    return text.startsWith('{') && text.length > 200 ? `<details><summary>${t.show}</summary><pre>${escape(text)}</pre></details>` : escape(text)
  }
  const titled = ({ alias, title }: { alias: string; title: Both }) => [alias, pick(title)].filter(Boolean).join(', ')
  const filesOf = (entry: Entry) => (entry.files.length === 0 ? '' : `<ul class="plain">${entry.files.map((file) => {
    const href = link(file)
    return `<li>${href ? `<a href="../${encodeURI(href).replaceAll('#', '%23')}">${escape(file.name)}</a>` : `${escape(file.name)} (${t.missing})`}</li>`
  }).join('')}</ul>`)
  /** What is read of a row with files: its words alone, for the names are links. */
  const wordsOf = (text: string, { files }: Entry) => {
    const named = files.map(({ name }) => name).join('\n')
    return files.length > 0 && text.endsWith(named) ? text.slice(0, -named.length).trimEnd() : text
  }

  return {
    t, pick, moment,
    /** A row as a card. */
    card({ map: { columns } }: Table, entry: Entry): string {
      const lines = Object.entries(columns).flatMap(([name, column]) => {
        const alias = entry.staff[name]
        if (alias && column.staff) return [[column.staff, escape(titled(alias))] as const]
        if (!column.label) return []
        if (entry.unreadable.includes(name)) return [[column.label, t.unreadable] as const]
        const value = entry.values[name]
        return value === undefined ? [] : [[column.label, valueOf(name, column, typeof value === 'string' ? wordsOf(value, entry) : value)] as const]
      })
      const own = entry.id === null ? undefined : link({ id: entry.id, name: '' })
      const more = own ? `<p><a href="../${encodeURI(own).replaceAll('#', '%23')}">${escape(own.replace(/^files\//, ''))}</a></p>` : ''
      return `<div class="card"><dl>${lines.map(([label, value]) => `<div><dt>${escape(pick(label))}</dt><dd>${value}</dd></div>`).join('')}</dl>${filesOf(entry)}${more}</div>\n`
    },
    /** A row of a thread as what somebody said, with the day before the first of each. */
    said({ map: { thread } }: Table, entry: Entry, last: { day: string }): string {
      const { by, author, at, text } = thread!
      const [who, when] = [String(entry.values[by] ?? ''), String(entry.values[at] ?? '')]
      const day = when === '' ? last.day : days.format(new Date(when))
      const heading = day === last.day ? '' : `<li class="event"><strong>${escape(day)}</strong></li>\n`
      last.day = day
      const body = String(entry.values[text] ?? '')
      const clock = when === '' ? '' : ` <time datetime="${when}">${clocks.format(new Date(when))}</time>`
      if (who === 'service') {
        const said = eventWords(body)
        return `${heading}<li class="event">${escape(said ? pick(said) : body)}${clock}</li>\n`
      }
      const from = who === 'citizen' ? t.you : entry.staff[author] ? titled(entry.staff[author]) : t.staff
      const words = entry.unreadable.includes(text) ? t.unreadable : wordsOf(body, entry)
      return `${heading}<li${who === 'citizen' ? ' class="own"' : ''}><p class="by">${escape(from)}${clock}</p><div class="said">${escape(words)}</div>${filesOf(entry)}</li>\n`
    },
    /** Purpose, basis and period, once for all columns that share them. */
    meaning(table: Table): string {
      const all = Object.values(meaningsOf(table))
      const groups = Map.groupBy(all, ({ purpose, basis, kept }) => purpose.da + basis.da + kept.da)
      return `<details><summary>${t.meaning}</summary>${[...groups.values()].map((those) => {
        const [{ purpose, basis, kept }] = [those[0]!]
        return `<p><strong>${escape(those.map(({ label }) => pick(label)).join(', '))}</strong><br>${escape([purpose, basis, kept].map(pick).join('. '))}.${those.some(({ sealed }) => sealed) ? ` ${t.sealed}.` : ''}</p>`
      }).join('')}</details>\n`
    },
    act: (act: string): string => word(act, acts) ?? act,
    contact({ name, address, phone, mail, site = '' }: Contact): string {
      return [name, address, phone, mail, site].filter(Boolean).map(escape).join('<br>')
    },
  }
}
export type Speaker = ReturnType<typeof createSpeaker>
