import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Answered } from '@socialspace/contract/operation'
import type { listQueue } from '@socialspace/contract/operations/listQueue'
import { serverNow } from './clock.ts'
import { textsOf, currentLanguage } from './language.ts'
import { isQuiet } from './quiet.ts'
import { isSpeaker, sitAt } from './tabs.ts'
import { setWaiting } from './title.ts'
import { playTone } from './tone.ts'

/** How one is told that somebody waits; kept in this browser, as its sound and its permission are. */
export interface Notices { readonly sound: boolean; readonly tab: boolean; readonly browser: boolean }
type Queue = Answered<typeof listQueue>

const key = 'workplace.notices'
const listeners = new Set<() => void>()
let notices: Notices = { sound: true, tab: true, browser: false, ...stored() }

function stored(): Partial<Notices> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Notices>
  } catch {
    return {}
  }
}

export function setNotices(part: Partial<Notices>) {
  notices = { ...notices, ...part }
  try {
    localStorage.setItem(key, JSON.stringify(notices))
  } catch {
    // A browser that keeps nothing still does it now.
  }
  for (const listener of listeners) listener()
}
/** What was set in another tab holds here, too. */
function takeOver({ key: changed }: StorageEvent) {
  if (changed !== key) return
  notices = { ...notices, ...stored() }
  for (const listener of listeners) listener()
}
globalThis.window?.addEventListener('storage', takeOver)
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useNotices = () => useSyncExternalStore(subscribe, () => notices)

/** The browser's own message, where it may show any; pressing it brings the workplace to the front. */
function showNotice(words: string) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const shown = new Notification(words, { tag: key, silent: true })
  shown.addEventListener('click', () => {
    window.focus()
    shown.close()
  })
}

/** Tells of those who begin to wait and can be taken: once each, never what they chose or wrote, by one tab of several, and without a sound while one pauses and in the member's quiet hours. */
export function useAnnounce(queue: Queue | undefined, member: string, account: string) {
  const { tab } = useNotices()
  const known = useRef<ReadonlySet<string> | null>(null)
  const count = queue?.rows.length ?? 0
  useEffect(() => {
    setWaiting(tab ? count : 0)
    return () => setWaiting(0)
  }, [count, tab])
  useEffect(() => sitAt(member), [member])
  useEffect(() => {
    if (!queue) return
    const ids = queue.rows.filter(({ mayTake }) => mayTake).map(({ id }) => id)
    const before = known.current
    known.current = new Set(ids)
    if (before === null || ids.every((id) => before.has(id))) return
    if (queue.paused.some(({ staff }) => staff === account) || isQuiet(serverNow(), queue.quiet, queue.timeZone)) return
    void isSpeaker(member).then((speaks) => {
      if (!speaks) return
      if (notices.sound) void playTone().catch(() => undefined)
      if (notices.browser && document.hidden) showNotice(textsOf(currentLanguage()).board.notice.message(ids.length))
    })
  }, [queue, member, account])
}
