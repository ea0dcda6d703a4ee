import { readdirSync } from 'node:fs'
import { startClient } from './client.ts'
import { compare, type Outcome, settle } from './ledger.ts'
import { makeSystem } from './system.ts'

/** Kills, by what was killed; and how many processes were there to be seen at the beginning. */
export interface Report extends Outcome { readonly kills: Record<'server' | 'postmaster' | 'backend', number>; readonly seen: number; readonly seconds: number; readonly seed: number }
export interface Options { readonly kills: number; readonly seed: number; readonly talks: number; readonly mutant?: string; readonly only?: 'server' | 'postmaster' | 'backend' }

/**
 * Both sides of each conversation write and retry while the server, PostgreSQL or one of its processes is killed (SIGKILL) at random moments and started again.
 * Run in a process namespace (see namespace.ts).
 */
async function durable({ kills: wanted, seed, talks, mutant, only }: Options): Promise<Report> {
  const begun = performance.now()
  const seen = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length
  const random = generator(seed)
  const system = await makeSystem({ talks, mutant })
  const kills = { server: 0, postmaster: 0, backend: 0 }
  let last = ''
  await system.start()
  const clients = system.talks.flatMap((talk) => [startClient(system.url, talk, talk.citizen), startClient(system.url, talk, talk.counsellor)])
  const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged.size, 0)
  const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })
  try {
    for (let done = 0; done < wanted; done++) {
      const before = acknowledged()
      for (let waited = 0; acknowledged() < before + 50; waited += 10) {
        if (waited > 300_000) throw new Error(`nothing is acknowledged any more after the kill of ${last}: ${await system.state()}`)
        await pause(10)
        // PostgreSQL may end after one of its processes was killed, and the program with it.
        if (system.pids.server() === undefined) await system.start()
      }
      await pause(random() * 500)
      const what = only ?? (['server', 'postmaster', 'backend'] as const)[Math.floor(random() * 3)]!
      const backends = system.pids.backends()
      const victim = what === 'server' ? system.pids.server() : what === 'postmaster' ? system.pids.postmaster() : backends[Math.floor(random() * backends.length)]
      if (victim === undefined) throw new Error(`there is no ${what} to kill`)
      process.kill(victim, 'SIGKILL')
      last = what
      kills[what]++
      // A backend's end PostgreSQL gets over by itself, and so must the server; of the other two ends the supervisor hears.
      if (what !== 'backend') {
        await system.ended()
        await system.start()
      }
      if ((done + 1) % 10 === 0) process.stderr.write(`${done + 1} of ${wanted} kills, ${acknowledged()} messages acknowledged, ${Math.round((performance.now() - begun) / 1000)} s\n`)
    }
    await settle(clients)
    const outcome = await compare(system, clients)
    return { ...outcome, kills, seen, seed, seconds: Math.round((performance.now() - begun) / 1000) }
  } finally {
    for (const client of clients) client.close()
    await system.stop()
    system.remove()
  }
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

process.stdout.write(JSON.stringify(await durable(JSON.parse(process.argv[2]!) as Options)))
process.exit(0)
