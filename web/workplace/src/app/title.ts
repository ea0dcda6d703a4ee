import { useEffect, useSyncExternalStore } from 'react'
import { useTexts } from './language.ts'

let waiting = 0
const listeners = new Set<() => void>()

/** How many wait; stands first in the browser's tab, whichever screen is in front. */
export function setWaiting(count: number) {
  if (count === waiting) return
  waiting = count
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names the browser's tab. */
export function useTitle(title: string) {
  const t = useTexts()
  const count = useSyncExternalStore(subscribe, () => waiting)
  useEffect(() => {
    document.title = `${count > 0 ? `${t.desk.titleCount(count)} ` : ''}${title} · ${t.app.name}`
  }, [title, count, t])
}
