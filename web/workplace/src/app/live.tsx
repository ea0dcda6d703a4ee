import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { createLive } from '@socialspace/kit/live'
import type { Live } from '@socialspace/kit/live'
import { learnServerTime } from './clock.ts'

const LiveContext = createContext<Live | null>(null)

/** Keeps one live line open while someone is signed in, follows the member at hand, and fetches again what changed. */
export function LiveProvider({ member, children }: { member: string; children: ReactNode }) {
  const queries = useQueryClient()
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const line = createLive({ url: '/live?app=workplace' })
    const off = line.on((frame) => {
      if (frame.t === 'ready') {
        learnServerTime(frame.at)
        line.send({ t: 'watch', member })
        void queries.invalidateQueries({ queryKey: ['session'] })
      }
      // What changed between a fetch and the watch was told to nobody.
      if (frame.t === 'watching' && frame.member === member) void queries.invalidateQueries({ queryKey: [member] })
      if (frame.t === 'queue' && frame.member === member) {
        void queries.invalidateQueries({ queryKey: [member, 'queue'] })
        void queries.invalidateQueries({ queryKey: [member, 'inbox'] })
        void queries.invalidateQueries({ queryKey: [member, 'talking'] })
        void queries.invalidateQueries({ queryKey: [member, 'answers'] })
        void queries.invalidateQueries({ queryKey: [member, 'board'] })
      }
      if (frame.t === 'board' && frame.member === member) void queries.invalidateQueries({ queryKey: [member, 'board'] })
      if (frame.t === 'conversation') void queries.invalidateQueries({ queryKey: [member, 'about', frame.conversation.id] })
      // Nothing of it may be shown any more: not what was told, nor the journal.
      if (frame.t === 'gone') void queries.resetQueries({ predicate: ({ queryKey }) => queryKey.includes(frame.conversation) })
      if (frame.t === 'erased' && frame.member === member) {
        void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] === 'request' && frame.ids.includes(String(queryKey[2])) })
        void queries.invalidateQueries({ queryKey: [member, 'requests'] })
      }
      if (frame.t === 'rooms' && frame.member === member) for (const what of ['groups', 'team']) void queries.invalidateQueries({ queryKey: [member, what] })
      if (frame.t === 'site' && frame.member === member) for (const what of ['queue', 'board', 'rota', 'absences', 'breaches']) void queries.invalidateQueries({ queryKey: [member, what] })
      if (frame.t === 'end') void queries.invalidateQueries({ queryKey: ['session'] })
    })
    // A line that is refused cannot say why: whether one is still signed in is asked for.
    const offState = line.onState((state) => { if (state === 'offline') void queries.invalidateQueries({ queryKey: ['session'] }) })
    setLive(line)
    return () => {
      off()
      offState()
      line.close()
      setLive(null)
    }
  }, [member, queries])
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

export const useLive = () => useContext(LiveContext)

const nothing = () => () => {}
/** How the line is: 'connecting', 'online', 'offline' or 'ended'. */
export function useLiveState() {
  const live = useLive()
  return useSyncExternalStore(live ? (notify) => live.onState(notify) : nothing, () => live?.state ?? 'connecting')
}
