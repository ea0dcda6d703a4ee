import { useState } from 'react'

const prefix = 'workplace.draft.'
const kept = (): Storage | null => {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

/** What was begun and not sent survives a reload and signing in again, in this tab and for this account; it goes when it is sent, and with signing out. */
export function useKept<T>(account: string, name: string, empty: () => T): [T, (next: T) => void, () => void] {
  const key = `${prefix}${account}.${name}`
  const [value, setValue] = useState<T>(() => {
    const before = kept()?.getItem(key)
    return before ? (JSON.parse(before) as T) : empty()
  })
  return [value, (next) => {
    setValue(next)
    try {
      kept()?.setItem(key, JSON.stringify(next))
    } catch {
      // A full store: it lives as long as the page.
    }
  }, () => {
    setValue(empty())
    kept()?.removeItem(key)
  }]
}

/** One that is about something that is gone. */
export const dropKept = (account: string, name: string): void => kept()?.removeItem(`${prefix}${account}.${name}`)

export function forgetDrafts() {
  const store = kept()
  for (const key of Object.keys(store ?? {})) if (key.startsWith(prefix)) store?.removeItem(key)
}
