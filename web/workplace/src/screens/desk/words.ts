import { municipalities } from '@socialspace/contract/data/municipalities'
import type { Language, Queue, Theme } from '@socialspace/contract/shapes'
import { pick } from '../../app/language.ts'
import type { Texts } from '../../texts/da.ts'

const names = new Map<string, string>(municipalities.map(({ code, name }) => [code, name]))
export const municipalityName = (code: string) => names.get(code) ?? code

interface Told {
  ageGroup: string | null
  gender: string | null
  municipality: string | null
}

/** "15–17 år · Aarhus": what a list may show of what a citizen told. */
export const toldLine = (t: Texts, told: Told) =>
  [told.ageGroup && t.ages[told.ageGroup as keyof Texts['ages']], told.municipality && municipalityName(told.municipality)].filter(Boolean).join(' · ')

/** Themes by id, in the member's order. */
export const chosenThemes = (ids: readonly string[], all: readonly Theme[]) => all.filter(({ id }) => ids.includes(id))
export const themeLine = (t: Texts, ids: readonly string[], all: readonly Theme[], language: Language) =>
  chosenThemes(ids, all).map(({ name }) => pick(name, language)).join(', ') || t.desk.noThemes
export const queueName = (id: string, all: readonly Pick<Queue, 'id' | 'name'>[], language: Language) => {
  const found = all.find((queue) => queue.id === id)
  return found ? pick(found.name, language) : ''
}

/** Main themes with those under them, in the member's order; one whose main theme is not among them stands by itself. */
export function inTwoLevels<T extends Pick<Theme, 'id' | 'parent'>>(themes: readonly T[]): { theme: T; under: T[] }[] {
  const there = new Set(themes.map(({ id }) => id))
  return themes.filter(({ parent }) => parent === null || !there.has(parent)).map((theme) => ({ theme, under: themes.filter(({ parent }) => parent === theme.id) }))
}
