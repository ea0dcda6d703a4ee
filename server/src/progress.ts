import { performance } from 'node:perf_hooks'

/** A line for each step of the start: on a terminal the step under way is shown, elsewhere only what is done. */
export interface Progress {
  /** Does a step and says how long it took; the work may return what to add to the line. */
  step<T>(title: string, work: () => T | Promise<T>, detail?: (result: T) => string): Promise<T>
  line(text: string): void
}

/** Progress to stdout; colours and the pending line only on a terminal. */
export function progress({ terminal }: { terminal: boolean }): Progress {
  const tick = terminal ? '\u001b[32m✓\u001b[0m' : '✓'
  return {
    async step(title, work, detail) {
      const begun = performance.now()
      if (terminal) process.stdout.write(`… ${title}`)
      try {
        const result = await work()
        const seconds = ((performance.now() - begun) / 1000).toFixed(1)
        process.stdout.write(`${terminal ? '\r\u001b[K' : ''}${tick} ${title}${detail ? detail(result) : ''} (${seconds} s)\n`)
        return result
      } catch (error) {
        if (terminal) process.stdout.write('\r\u001b[K')
        throw error
      }
    },
    line: (text) => { process.stdout.write(`${text}\n`) },
  }
}
