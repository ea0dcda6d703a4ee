/** Which of somebody's open tabs speaks for all of them: each holds a Web Lock while it is there, and another while it is in front. Whoever closes or crashes lets go by itself. */

const space = 'workplace.tabs'
/** Older tabs sort first. */
const self = `${Math.round(performance.timeOrigin)}.${Math.random().toString(36).slice(2)}`
const nameOf = (desk: string, part: 'here' | 'front') => `${space}.${desk}.${part}.`

/** The oldest tab that is in front, else the oldest there is. */
export function speakerOf(held: readonly string[], desk: string): string | undefined {
  const tabs = (part: 'here' | 'front') => held.filter((name) => name.startsWith(nameOf(desk, part))).map((name) => name.slice(nameOf(desk, part).length)).toSorted()
  return tabs('front')[0] ?? tabs('here')[0]
}

function hold(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  const asking = new AbortController()
  navigator.locks.request(name, { signal: asking.signal }, () => promise).catch(() => undefined)
  return () => {
    asking.abort()
    resolve()
  }
}

/** This tab is at a desk until what is returned is called. */
export function sitAt(desk: string): () => void {
  if (!navigator.locks) return () => undefined
  const leave = hold(`${nameOf(desk, 'here')}${self}`)
  let turnAway: (() => void) | undefined
  const look = () => {
    turnAway?.()
    turnAway = document.visibilityState === 'visible' ? hold(`${nameOf(desk, 'front')}${self}`) : undefined
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    turnAway?.()
    leave()
  }
}

/** Whether this tab is the one that speaks; where a browser has no locks, each does. */
export async function isSpeaker(desk: string): Promise<boolean> {
  if (!navigator.locks) return true
  const { held = [] } = await navigator.locks.query()
  return speakerOf(held.flatMap(({ name }) => name ?? []), desk) === self
}
