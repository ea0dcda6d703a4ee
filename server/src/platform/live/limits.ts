/** What one socket may use. The defaults suit a person; a bench or a gateway is given its own. */
export interface LiveLimits {
  /** Frames a second, and how many may come at once; who is faster is read slower, not refused. */
  readonly framesPerSecond: number
  readonly burst: number
  /** Frames parsed but not yet handled, or handled but not yet settled, before the socket is read no further. */
  readonly underWay: number
  /** Bytes that may wait to be written before the socket is read no further, and before it is given up. */
  readonly slowBytes: number
  readonly deadBytes: number
  /** Frames that make no sense, in a row, before the socket is closed. */
  readonly nonsense: number
  readonly socketsPerAccount: number
  readonly sockets: number
}

export const defaultLimits: LiveLimits = {
  framesPerSecond: 50, burst: 200, underWay: 64, slowBytes: 256 * 1024, deadBytes: 4 * 1024 * 1024, nonsense: 20, socketsPerAccount: 30, sockets: 100_000,
}

/** The rates of frames, widened by a factor as the limits of operations are: for load measurements on loopback. */
export const liveLimits = (factor: number): Partial<LiveLimits> => ({ framesPerSecond: defaultLimits.framesPerSecond * factor, burst: defaultLimits.burst * factor })
