import type { Role } from '../app/session.tsx'
import { administrator } from './administrator.ts'
import { caseworker } from './caseworker.ts'
import { coordinator } from './coordinator.ts'
import { counsellor } from './counsellor.ts'
import { everybody } from './everybody.ts'
import { operator } from './operator.ts'
import { together } from './together.ts'
import { otherWords } from './words.ts'

type Language = 'da' | 'en'

/** The built-in help as data: short pages, each about one task, written by hand in both languages. `{take}` in a text is the key of that shortcut. */
export interface HelpText { readonly title: string; readonly lead: string; readonly steps: readonly string[]; readonly notes?: readonly string[] }
export interface HelpPage {
  readonly id: string
  /** Whose work it is; a page can be read by everybody. */
  readonly role: Extract<Role, 'counsellor' | 'coordinator' | 'administrator' | 'caseworker' | 'dpo' | 'operator'> | 'everybody'
  /** The screens that it is the help of: `settings/import` is a section of its own. The first page of a screen that fits one's role is the one that F1 opens there. */
  readonly screens: readonly string[]
  readonly da: HelpText
  readonly en: HelpText
}

export const pages: readonly HelpPage[] = [...counsellor, ...together, ...coordinator, ...administrator, ...caseworker, ...operator, ...everybody]

/** The page of a screen, of its section where that has one of its own, for somebody with these roles. */
export function pageOf(screen: string, section: string | undefined, roles: readonly string[]): HelpPage | undefined {
  const of = (name: string) => pages.filter(({ screens }) => screens.includes(name))
  const fitting = (all: readonly HelpPage[]) => all.find(({ role }) => roles.includes(role)) ?? all[0]
  return (section && fitting(of(`${screen}/${section}`))) || fitting(of(screen))
}

/** Words that say nothing about what is looked for. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set('jeg er en et den det de der du man mig min mit mine hvordan hvor hvad hvornår kan skal vil må at og i på til for med af som om så fra har noget nogen ikke'.split(' ')),
  en: new Set('i am is a an the it they you me my how where what when can do shall will to and in on for with of as if from have has some not'.split(' ')),
}
const endings: Readonly<Record<Language, RegExp>> = { da: /(?:erne|ene|ede|er|en|et|e|r|s)$/, en: /(?:ing|ed|es|s|e)$/ }

/** A word without its ending: »slette«, »sletter« and »slettet« are looked for as »slet«. */
function stem(word: string, language: Language): string {
  const short = word.replace(endings[language], '').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  return short.length >= 3 ? short : word
}

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u).filter(Boolean)

/** Of each role's pages those that have the most of the words, half of them at least: what is in the title counts most, then what others call it. */
export function search(query: string, language: Language): readonly HelpPage[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return pages
  const telling = asked.filter((word) => !small[language].has(word))
  const wanted = telling.length > 0 ? telling : asked
  const rated = pages.map((page) => {
    const { title, lead, steps, notes = [] } = page[language]
    const called = otherWords[page.id]?.[language] ?? ''
    const points = wanted.map((word) => Math.max(8 * found(title, word, language), 6 * found(called, word, language), 3 * found(lead, word, language), 2 * found([...steps, ...notes].join(' '), word, language)))
    return { page, hits: points.filter(Boolean).length, points: points.reduce((sum, one) => sum + one, `${title} ${called}`.toLowerCase().includes(asked.join(' ')) ? 8 : 0) }
  })
  const most = (role: HelpPage['role']) => Math.max(...rated.filter(({ page }) => page.role === role).map(({ hits }) => hits))
  return rated.filter(({ page, hits }) => hits * 2 >= wanted.length && hits === most(page.role)).toSorted((one, other) => other.points - one.points).map(({ page }) => page)
}

/** How well a text has a word: 1 where one of its own begins so, less where only the stem does, or where it is inside of one, where short words are not looked for. */
function found(text: string, word: string, language: Language): number {
  const own = ` ${wordsOf(text).join(' ')}`
  const short = stem(word, language)
  return own.includes(` ${word}`) ? 1 : own.includes(` ${short}`) ? 0.75 : short.length > 3 && own.includes(short) ? 0.5 : 0
}
