import { useSyncExternalStore } from 'react'
import type { Language } from '@socialspace/contract/shapes'
import { da } from '../texts/da.ts'
import type { Texts } from '../texts/da.ts'
import { en } from '../texts/en.ts'

const key = 'workplace.language'
const listeners = new Set<() => void>()
let language: Language = initial()

function initial(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  const wanted = asked ?? stored()
  return wanted === 'en' ? 'en' : 'da'
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Changes the language of the whole workplace, and remembers it on this device. */
export function setLanguage(next: Language) {
  language = next
  document.documentElement.lang = next
  try {
    localStorage.setItem(key, next)
  } catch {
    // A browser that keeps nothing still changes the language now.
  }
  for (const listener of listeners) listener()
}

document.documentElement.lang = language
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentLanguage = () => language
export const useLanguage = () => useSyncExternalStore(subscribe, currentLanguage)
export const textsOf = (language: Language): Texts => (language === 'en' ? en : da)

/** The texts in the language chosen. */
export const useTexts = (): Texts => textsOf(useLanguage())

/** One of two texts; the other where it is empty. */
export const pick = (text: { da: string; en: string }, language: Language) => text[language] || text.da || text.en
