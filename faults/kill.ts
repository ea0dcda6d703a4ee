import type { System } from './system.ts'

export const kinds = ['server', 'postmaster', 'backend', 'both'] as const
/** The server, PostgreSQL, one of its processes, or server and PostgreSQL at once. */
export type Kind = (typeof kinds)[number]

/** The processes that such a kill takes; undefined when one is not there just now. */
export function victimsOf(pids: System['pids'], what: Kind, random: () => number): number[] | undefined {
  const backends = pids.backends()
  const victims = { server: [pids.server()], postmaster: [pids.postmaster()], backend: [backends[Math.floor(random() * backends.length)]], both: [pids.server(), pids.postmaster()] }[what]
  return victims.every((pid) => pid !== undefined) ? victims : undefined
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Mulberry32: the same numbers for the same seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
