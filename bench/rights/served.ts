import type { Measured, Pair, Target } from '../chat/load.ts'
import { type Child, startChild } from '../child.ts'
import type { Ready } from './world.ts'

/** The server of `world.ts`, and the chat bench's load upon it. */
export interface Served extends Ready {
  readonly world: Child
  /** Pairs write with each other: as fast as they can, or so many a second. */
  load(seconds: number, perSecond?: number): Promise<Measured>
  close(): Promise<void>
}

export async function serve({ short, pairs }: { short: boolean; pairs: number }): Promise<Served> {
  const [world, load] = [startChild('./rights/world.ts', short ? ['short'] : []), startChild('./chat/load.ts')]
  const close = async () => void (await Promise.all([load.stop(), world.stop()]))
  try {
    const ready = await world.ask<Ready>('ready')
    const target: Target = { kind: 'socialspace', url: ready.url, pairs: await world.ask<Pair[]>('pairs', pairs) }
    await load.ask('connect', target)
    return { ...ready, world, close, load: (seconds, perSecond) => (perSecond === undefined ? load.ask('closed', seconds) : load.ask('open', { perSecond, seconds })) }
  } catch (error) {
    await close()
    throw error
  }
}
