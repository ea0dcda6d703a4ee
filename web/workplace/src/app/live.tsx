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
        void queries.invalidateQueries({ queryKey: [member] })
        void queries.invalidateQueries({ queryKey: ['session'] })
      }
      if (frame.t === 'queue' && frame.member === member) {
        void queries.invalidateQueries({ queryKey: [member, 'queue'] })
        void queries.invalidateQueries({ queryKey: [member, 'inbox'] })
      }
      if (frame.t === 'site' && frame.member === member) for (const what of ['queue', 'breaches']) void queries.invalidateQueries({ queryKey: [member, what] })
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
