import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A process of the measurement's own: asked one thing at a time over IPC. */
export interface Child {
  ask<Reply>(what: string, given?: unknown): Promise<Reply>
  stop(): Promise<void>
}

/** What a process uses: CPU seconds since its start (user and system), resident bytes. */
export interface Usage { readonly cpu: number; readonly rss: number }

/** Starts a file of this folder as a process. Its errors are shown, and end what waits for it. */
export function startChild(file: string, args: string[] = [], nodeFlags: string[] = []): Child {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, args, { execArgv: ['--disable-warning=ExperimentalWarning', ...nodeFlags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  const ended = new Promise<number | null>((settle) => { child.once('exit', settle) })
  return {
    ask: <Reply>(what: string, given?: unknown) => new Promise<Reply>((settle, fail) => {
      const gone = () => fail(new Error(`${file} ended while it was asked to ${what}`))
      child.once('exit', gone)
      child.once('message', ({ error, reply }: { error?: string; reply: Reply }) => {
        child.off('exit', gone)
        if (error === undefined) settle(reply)
        else fail(new Error(`${file}, ${what}: ${error}`))
      })
      child.send({ what, given })
    }),
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** In the process: answers what it is asked, and ends when its parent is gone or done with it. */
export function answer(ways: Record<string, (given: never) => unknown>, end: () => unknown = () => undefined): void {
  const all: typeof ways = { ...ways, usage: (): Usage => ({ cpu: processorSeconds(), rss: process.memoryUsage.rss() }) }
  process.on('message', async ({ what, given }: { what: string; given: never }) => {
    try {
      process.send!({ reply: await all[what]!(given) })
    } catch (thrown) {
      process.send!({ error: thrown instanceof Error ? thrown.stack : String(thrown) })
    }
  })
  process.once('disconnect', async () => {
    await end()
    process.exit(0)
  })
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
