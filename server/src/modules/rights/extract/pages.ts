import { languages } from '@socialspace/contract/shapes'
import type { ActAbout, About, Withheld } from './index.ts'
import { escape, pageOf, type Speaker } from './html.ts'
import type { Table } from './rows.ts'
import { reasonOf, roles } from './texts.ts'
import type { Entry } from './values.ts'
import type { ZipEntry } from './zip.ts'

/** Rows and characters on a page: a phone opens it. */
const most = { rows: 1000, text: 1_000_000 }

type Speakers = Readonly<Record<'da' | 'en', Speaker>>
interface Link { readonly href: string; readonly title: string; readonly rows: number }
interface Section { readonly table: Table; rows: number; readonly links: Link[] }

/** Rows of one table (and one parent), with the first time in them. */
export interface Group { readonly table: Table; readonly parent: string | null; readonly entries: AsyncIterable<readonly Entry[]> }

const slugOf = (text: string) => text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').normalize('NFKD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40)

/** The pages that people read, in both languages: a page for each table or thread (more when it is long), the log, and a front page with the contents. */
export function createPages(speakers: Speakers, about: About) {
  const sections = { da: new Map<string, Section>(), en: new Map<string, Section>() }
  const taken = { da: new Set<string>(), en: new Set<string>() }
  const keyOf = ({ name, place }: Table) => `${name} ${place?.member ?? ''}`
  const titleOf = (language: 'da' | 'en', { map: { title }, place }: Table) => [speakers[language].pick(title), place?.name].filter(Boolean).join(', ')

  /** An address that no other page has. */
  function free(language: 'da' | 'en', name: string, numbered: boolean): string {
    for (let nth = 1; ; nth++) {
      const base = numbered || nth > 1 ? `${name}-${nth}` : name
      if (taken[language].has(base)) continue
      taken[language].add(base)
      return base
    }
  }

  function frame(language: 'da' | 'en', title: string, inner: string): string {
    const { t } = speakers[language]
    return pageOf(language, `${title} – ${about.name}`, `<header><a href="index.html">${t.back}</a></header><main><h1>${escape(title)}</h1>${inner}</main><footer><a href="index.html">${t.back}</a></footer>`)
  }

  return {
    /** The pages of one group, made as its rows come. */
    async *ofGroup({ table, parent, entries }: Group): AsyncGenerator<ZipEntry> {
      let page = 0
      let rows = 0
      let size = 0
      let first = ''
      const html = { da: [] as string[], en: [] as string[] }
      const last = { da: { day: '' }, en: { day: '' } }
      const { thread } = table.map
      const [da, en] = languages.map((language) => free(language, slugOf(titleOf(language, table)), parent !== null))
      const bases = { da: da!, en: en! }
      const addressOf = (language: 'da' | 'en', number: number) => `${bases[language]}${number > 1 ? `-side-${number}`.replace('side', language === 'da' ? 'side' : 'page') : ''}.html`
      function* flush(more: boolean): Generator<ZipEntry> {
        page += 1
        for (const language of languages) {
          const speaker = speakers[language]
          const { t, pick, moment } = speaker
          const whole = thread && first ? t.thread(moment(first)) : titleOf(language, table)
          const title = page > 1 ? `${whole}, ${t.page(page).toLowerCase()}` : whole
          const own = sections[language].get(keyOf(table)) ?? { table, rows: 0, links: [] }
          sections[language].set(keyOf(table), { ...own, rows: own.rows + rows, links: [...own.links, { href: addressOf(language, page), title, rows }] })
          const list = html[language].join('')
          const nav = page > 1 || more ? `<nav class="pages">${page > 1 ? `<a href="${addressOf(language, page - 1)}">${t.before}</a>` : ''}${more ? `<a href="${addressOf(language, page + 1)}">${t.next}</a>` : ''}</nav>` : ''
          const inner = `<p class="hint">${t.from}: ${escape(pick(table.map.from))}</p>${speaker.meaning(table)}${thread ? `<ol class="thread">${list}</ol>` : list}${nav}`
          yield { name: `${language}/${addressOf(language, page)}`, content: [frame(language, title, inner)] }
          html[language] = []
          last[language].day = ''
        }
        rows = size = 0
      }
      for await (const batch of entries) {
        for (const entry of batch) {
          if (rows >= most.rows || size >= most.text) yield* flush(true)
          if (thread && first === '') first = String(entry.values[thread.at] ?? '')
          for (const language of languages) {
            const row = thread ? speakers[language].said(table, entry, last[language]) : speakers[language].card(table, entry)
            html[language].push(row)
            size += row.length / languages.length
          }
          rows += 1
        }
      }
      if (rows > 0) yield* flush(false)
    },

    /** The log of acts, as its person may know it: what kind of person, never who. */
    *ofLog(log: readonly ActAbout[]): Generator<ZipEntry> {
      for (const language of languages) {
        const { t, pick, moment, act: wordOf } = speakers[language]
        const several = log.some(({ where }) => where !== undefined)
        const lines = log.map(({ at, act, actor, role, reason, where }) => {
          const who = role && roles[role] ? `${t.actors[actor]} (${pick(roles[role])})` : (t.actors[actor] ?? actor)
          const why = reasonOf(act)
          return `<tr><td><time datetime="${at.toISOString()}">${moment(at.toISOString())}</time></td><td>${escape(who)}</td><td>${escape(wordOf(act))}</td><td>${escape([why && pick(why), reason].filter(Boolean).join('. '))}</td>${several ? `<td>${escape(where ?? '')}</td>` : ''}</tr>\n`
        })
        const table = `<table><thead><tr>${[t.when, t.who, t.what, t.why, ...(several ? [t.where] : [])].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`
        yield { name: `${language}/${slugOf(t.access)}.html`, content: [frame(language, t.access, `<p>${t.accessLead}</p>${log.length > 0 ? table : `<p>${t.noAccess}</p>`}`)] }
      }
    },

    /** The front pages: what there is, who received anything, where to ask. Last, for they name what was found. */
    *fronts(files: number, withheld: readonly Withheld[]): Generator<ZipEntry> {
      for (const language of languages) {
        const speaker = speakers[language]
        const { t, pick, moment } = speaker
        const own = [...sections[language].values()]
        const handed = own.filter(({ table }) => table.map.handedOn)
        const lines = own.map(({ table, rows, links }) => {
          const [{ href, title }] = [links[0]!]
          const count = `<span class="hint">${t.count(rows)}</span>`
          return links.length === 1 && !table.map.thread ? `<li><a href="${href}">${escape(title)}</a> ${count}</li>`
            : `<li>${escape(titleOf(language, table))} ${count}<ul class="plain">${links.map((link) => `<li><a href="${link.href}">${escape(link.title)}</a> <span class="hint">${t.count(link.rows)}</span></li>`).join('')}</ul></li>`
        })
        const recipients = handed.length === 0 ? t.nobody : `${t.somebody} ${handed.map(({ table, links }) => `<a href="${links[0]!.href}">${escape(pick(table.map.title))}</a>`).join(', ')}`
        const title = t.title(about.name)
        const left = Map.groupBy(withheld, ({ title: { da } }) => da)
        yield { name: `${language}/index.html`, content: [pageOf(language, title, `<header><a href="../${language === 'da' ? 'en' : 'da'}/index.html" lang="${language === 'da' ? 'en' : 'da'}">${t.other}</a></header><main>
<h1>${escape(title)}</h1><p class="lead">${escape(t.lead(about.name, moment(about.madeAt.toISOString())))}</p><p class="card">${t.safe}</p>
<h2>${t.contents}</h2><ol class="toc">${lines.join('\n')}<li><a href="${slugOf(t.access)}.html">${t.access}</a></li></ol>
<h2>${t.recipients}</h2><p>${recipients}</p>
${left.size > 0 ? `<h2>${t.withheld}</h2><p>${t.withheldLead}</p><ul>${[...left.values()].map((those) => `<li>${escape(pick(those[0]!.title))}: ${escape(those.map(({ what }) => pick(what)).join(', '))}</li>`).join('')}</ul>` : ''}
${files > 0 ? `<h2>${t.files}</h2><p>${t.filesLead} <span class="hint">${t.count(files)}</span></p>` : ''}
<h2>${t.programs}</h2><p>${t.programsLead.replace('data.json', '<a href="../data.json">data.json</a>').replace('schema.json', '<a href="../schema.json">schema.json</a>')}</p>
<h2>${t.ask}</h2>${about.members.map((member) => `<p><strong>${t.asks}</strong><br>${speaker.contact(member)}</p>`).join('')}<p><strong>${t.runs}</strong><br>${speaker.contact(about.operator)}</p><p><strong>${t.complain}</strong><br>${speaker.contact(about.authority)}</p>
</main><footer></footer>`)] }
      }
      const [da, en] = [speakers.da.t, speakers.en.t]
      yield { name: 'index.html', content: [pageOf('da', da.title(about.name), `<main><h1>${escape(about.name)}</h1><p class="lead"><a href="da/index.html">${da.start}: ${escape(da.title(about.name))}</a></p><p class="lead" lang="en"><a href="en/index.html">${en.start}: ${escape(en.title(about.name))}</a></p></main>`)] }
    },
  }
}
