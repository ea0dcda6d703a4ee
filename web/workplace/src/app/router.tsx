import { useEffect, useSyncExternalStore } from 'react'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

/** A small router: the path is the state, links are real links, and a screen with unsaved work may ask before it is left. */
const changed = new EventTarget()
let guard: (() => boolean) | null = null

const subscribe = (notify: () => void) => {
  window.addEventListener('popstate', notify)
  changed.addEventListener('change', notify)
  return () => {
    window.removeEventListener('popstate', notify)
    changed.removeEventListener('change', notify)
  }
}

/** The path now; renders again when it changes. */
export const usePath = () => useSyncExternalStore(subscribe, () => location.pathname)

/** Goes to a path within the workplace. Answers false when the screen in front did not want to be left. */
export function navigate(to: string, { replace = false } = {}): boolean {
  if (to === location.pathname) return true
  if (guard && !guard()) return false
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  changed.dispatchEvent(new Event('change'))
  return true
}

/** While `active`, leaving the screen or the page asks `question` first. */
export function useLeaveGuard(active: boolean, question: string) {
  useEffect(() => {
    if (!active) return
    guard = () => window.confirm(question)
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', beforeUnload)
    return () => {
      guard = null
      window.removeEventListener('beforeunload', beforeUnload)
    }
  }, [active, question])
}

/** A link that stays in the app on a plain press; with a modifier it is the browser's. */
export function Link({ to, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }) {
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return <a href={to} onClick={press} {...rest} />
}
