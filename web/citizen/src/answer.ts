import { ApiError } from '@socialspace/kit/client'
import { useEffect, useRef, useState } from 'preact/hooks'

const pause = 3000

/** What was asked for; `waiting` while there is no line: it is asked again by itself. */
export interface Asked<T> {
  readonly answer?: T
  readonly error?: unknown
  readonly waiting: boolean
}

/** The last answer while the same is asked again, so that a page does not vanish under one's finger. */
export function useLast<T>(answer: T | undefined): T | undefined {
  const last = useRef(answer)
  if (answer !== undefined) last.current = answer
  return last.current
}

/** Asks, and keeps asking while nobody answers, so that a lost line is never taken for "nothing here". Null asks nothing. */
export function useAnswer<T>(ask: (() => Promise<T>) | null, when: readonly unknown[]): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ waiting: false })
  useEffect(() => {
    setAsked({ waiting: false })
    if (!ask) return
    let here = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      clearTimeout(retry)
      ask().then((answer) => here && setAsked({ answer, waiting: false }), (error: unknown) => {
        if (!here) return
        if (!unreachable(error)) return setAsked({ error, waiting: false })
        setAsked({ waiting: true })
        retry = setTimeout(go, pause)
      })
    }
    go()
    return () => {
      here = false
      clearTimeout(retry)
    }
  }, when)
  return asked
}

export const hasCode = (error: unknown, code: string) => error instanceof ApiError && error.code === code
const unreachable = (error: unknown) => ['offline', 'unavailable', 'too_many'].some((code) => hasCode(error, code))
