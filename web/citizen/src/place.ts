import { readPlace } from '@socialspace/contract/operations/readPlace'
import type { Place } from '@socialspace/contract/shapes'
import type { Live } from '@socialspace/kit/live'
import { useEffect, useState } from 'preact/hooks'
import { client } from './client.ts'

/** The place in the queue, as it moves; asks for nothing without a line. */
export function usePlace(live: Live | undefined, member: string, conversation: string | undefined): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    if (!live || !conversation) return
    let told = false
    const off = live.on((frame) => {
      if (frame.t === 'ready') live.send({ t: 'watch', member })
      if (frame.t !== 'place' || frame.conversation !== conversation) return
      told = true
      setPlace(frame.place)
    })
    live.send({ t: 'watch', member })
    client.call(readPlace, { params: { member, conversation } }).then((read) => { if (!told) setPlace(read) }, () => undefined)
    return () => void off()
  }, [live, member, conversation])
  return place
}
