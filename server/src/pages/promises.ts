import type { Answered, operations } from '@socialspace/contract'
import type { Contact, Language } from '@socialspace/contract/shapes'
import { type PromiseTexts, promiseTexts } from './promise-texts.ts'

export type Promises = Answered<typeof operations.readPromises>
type One = Promises['promises'][number]

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const list = <T>(all: readonly T[], show: (one: T) => string) => all.map(show).join('')

/** Whose policy the page is about; without one it is about the policy that comes with the product. */
export interface Whose { readonly slug: string; readonly name: string }

/** The promise page: readable without any script, the same to everybody. What the policy does not promise is not among them, but named at the end. */
export function promisePage(page: Promises, language: Language, authority: Contact, whose?: Whose): { title: string; html: string } {
  const t = promiseTexts[language]
  const promised = page.promises.filter((one) => one.promised)
  const left = page.promises.filter((one) => !one.promised)
  const groups = [...Map.groupBy(promised, ({ group }) => group)]
  const kept = promised.filter((one) => one.kept).length
  const home = whose ? `/${whose.slug}` : ''
  const other = language === 'da' ? { href: `${home}/promises`, lang: 'en' } : { href: `${home}/loefter`, lang: 'da' }
  return {
    title: t.title,
    html: `<div class="frame"><a class="skip" href="#main">${t.skip}</a>
<header class="top"><a class="top-name" href="${home || '/'}">${escape(whose?.name ?? 'SocialSpace')}</a><a class="top-language" href="${other.href}" lang="${other.lang}">${t.otherLanguage}</a><a class="exit" href="https://www.dmi.dk/" rel="noreferrer">${t.exit}</a></header>
<main id="main" tabindex="-1"><article class="sheet policy"><h1>${t.title}</h1><p class="lead">${t.lead}</p>
<p><strong>${t.count(kept, promised.length)}</strong> ${page.provedAt === null ? t.neverProved : t.provedAt(day(page.provedAt, language))}</p>
<h2>${t.live.title}</h2><ul class="evidence">${list(t.live.lines(page.live, (time) => moment(time, language)), (line) => `<li>${escape(line)}</li>`)}</ul>
${list(groups, ([group, all]) => `<h2>${t.groups[group] ?? group}</h2>${list(all, (one) => promise(one, t, language))}`)}
${left.length > 0 ? `<h2>${escape(t.left(whose?.name))}</h2><ul class="evidence">${list(left, ({ id, title }) => `<li>${id} ${escape(title[language])}</li>`)}</ul>` : ''}
<section class="contacts"><h2>${t.complain}</h2><p>${contact(authority)}</p></section>
</article></main></div>`,
  }
}

const contact = ({ name, address, phone, mail, site = '' }: Contact) => `<strong>${escape(name)}</strong><br>${[address, phone, mail, site].filter(Boolean).map(escape).join(' · ')}`

function promise({ id, title, how, kept, clauses }: One, t: PromiseTexts, language: Language): string {
  return `<section class="card" id="${id}"><h3>${id} ${escape(title[language])}</h3>
<p><strong>${kept ? `✓ ${t.kept}` : `○ ${t.notKept}`}</strong></p><p>${escape(how[language])}</p>
<details><summary>${t.clauses(clauses.filter(({ state }) => state === 'proved').length, clauses.length)}</summary>
<ul>${list(clauses, ({ says, state, test }) => `<li><p>${escape(says[language])}<br><strong>${t.states[state]}</strong>${
    test ? `<br><span class="hint" lang="en">${escape(test.file)}: “${escape(test.name)}”${test.mutant === null ? '' : `; ${escape(test.mutant)}`}</span>` : ''}</p></li>`)}</ul></details></section>`
}

const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB')
const day = (text: string, language: Language) => new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text))
const moment = (text: string, language: Language) => new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' }).format(new Date(text))
