import type { Answered } from '@socialspace/contract/operation'
import type { listMembers } from '@socialspace/contract/operations/listMembers'
import type { readSite } from '@socialspace/contract/operations/readSite'
import type { Language } from '@socialspace/contract/shapes'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { da, type Texts } from './texts/da.ts'
import { en } from './texts/en.ts'

export type Site = Answered<typeof readSite>
export type MemberRow = Answered<typeof listMembers>[number]

/** What the server put into the page. */
export interface PageData {
  site: Site | null
  members: MemberRow[]
  path: string
  language: Language
}

export interface Page {
  path: string
  language: Language
  t: Texts
  site: Site | null
  members: MemberRow[]
  go(path: string): void
  setLanguage(language: Language): void
  /** Fetches the member's page again: something in it has changed. */
  refresh(): Promise<void>
}

export const textsOf = (language: Language): Texts => (language === 'en' ? en : da)
export const PageContext = createContext<Page>(null as never)
export const usePage = (): Page => useContext(PageContext)
export const useSite = (): Site => usePage().site!
/** One of two texts, the other where it is empty. */
export const pick = (text: { da: string; en: string }, language: Language): string => text[language] || text.da || text.en
