import { useEffect, useState, useSyncExternalStore } from 'react'
import { createRoom } from '@socialspace/kit/room'
import type { RoomState, RoomThread } from '@socialspace/kit/room'
import { client } from '../../app/client.ts'
import { useLive } from '../../app/live.tsx'
import { useWork } from '../../app/session.tsx'

const nothing = () => () => {}
/** What is unsent outlives moving between rooms, but never touches the disk of a work computer (P40). */
const unsent = new Map<string, string>()
const storage = { getItem: (key: string) => unsent.get(key) ?? null, setItem: (key: string, value: string) => void unsent.set(key, value), removeItem: (key: string) => void unsent.delete(key) }
window.addEventListener('beforeunload', (event) => { if (unsent.size > 0) event.preventDefault() })

/** A room while it is on the screen; null until it has been made. */
export function useRoom(room: string): { thread: RoomThread | null; state: RoomState | null } {
  const live = useLive()
  const { member } = useWork()
  const [thread, setThread] = useState<RoomThread | null>(null)
  useEffect(() => {
    if (!live) return
    const made = createRoom({ live, client, member, room, storage })
    setThread(made)
    return () => {
      made.close()
      setThread(null)
    }
  }, [live, member, room])
  const state = useSyncExternalStore(thread ? (notify) => thread.subscribe(notify) : nothing, () => thread?.state() ?? null)
  return { thread, state }
}
