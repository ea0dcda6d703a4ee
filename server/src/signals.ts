/** Waits until somebody asks the program to stop. */
export interface Asked {
  readonly done: Promise<'asked'>
  /** Whether that has happened. */
  readonly already: boolean
  forget(): void
}

/** SIGINT (Ctrl-C), SIGTERM, SIGHUP (the terminal closed), or the launcher's end of the channel closing: all ask for the same orderly stop, and asking twice does no more. */
export function untilAsked(): Asked {
  let asked = false
  const { promise, resolve } = Promise.withResolvers<'asked'>()
  const ask = () => {
    asked = true
    resolve('asked')
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, ask)
  process.on('disconnect', ask)
  process.channel?.unref()
  return {
    done: promise,
    get already() { return asked },
    forget() {
      for (const signal of signals) process.off(signal, ask)
      process.off('disconnect', ask)
    },
  }
}
