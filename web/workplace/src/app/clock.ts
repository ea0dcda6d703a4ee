import { useSyncExternalStore } from 'react'

/** The browser's clock may be wrong: waiting times are counted by the server's, learnt when the live line opens. */
let offset = 0
export const learnServerTime = (at: string) => {
  offset = Date.parse(at) - Date.now()
}
export const serverNow = () => Date.now() + offset

const listeners = new Set<() => void>()
let tick = 0
let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  timer ??= setInterval(() => {
    tick += 1
    for (const each of listeners) each()
  }, 5000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** The time now in milliseconds, one and the same for everything on the screen; renders again every five seconds. */
export function useNow(): number {
  useSyncExternalStore(subscribe, () => tick)
  return serverNow()
}
