import { useEffect, useState, useSyncExternalStore } from 'react'
import { createThread } from '@socialspace/kit/thread'
import type { Thread, ThreadState } from '@socialspace/kit/thread'
import { client } from '../../app/client.ts'
import { useLive } from '../../app/live.tsx'
import { useWork } from '../../app/session.tsx'

const nothing = () => () => {}

/** What is unsent outlives moving between conversations, but never touches the disk of a work computer (P40). */
const unsent = new Map<string, string>()
const storage = {
  getItem: (key: string) => unsent.get(key) ?? null,
  setItem: (key: string, value: string) => void unsent.set(key, value),
  removeItem: (key: string) => void unsent.delete(key),
}
window.addEventListener('beforeunload', (event) => {
  if (unsent.size > 0) event.preventDefault()
})

/** The thread of a conversation while it is on the screen; null until it has been made. */
export function useThread(conversation: string): { thread: Thread | null; state: ThreadState | null } {
  const live = useLive()
  const { member, account } = useWork()
  const [thread, setThread] = useState<Thread | null>(null)
  useEffect(() => {
    if (!live) return
    const made = createThread({ live, client, member, conversation, me: account, storage })
    setThread(made)
    return () => {
      made.close()
      setThread(null)
    }
  }, [live, member, account, conversation])
  const state = useSyncExternalStore(thread ? (notify) => thread.subscribe(notify) : nothing, () => thread?.state() ?? null)
  return { thread, state }
}
