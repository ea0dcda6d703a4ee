import { readdirSync } from 'node:fs'
import { startClient } from './client.ts'
import { generator, kill, type Kind, kinds, victimsOf } from './kill.ts'
import { compare, type Outcome, settle } from './ledger.ts'
import { makeSystem } from './system.ts'

/** Kills, by what was killed; starts that did not get as far as ready; and how many processes were there to be seen at the beginning. */
export interface Report extends Outcome { readonly kills: Record<Kind, number>; readonly vain: number; readonly seen: number; readonly seconds: number; readonly seed: number }
export interface Options { readonly kills: number; readonly seed: number; readonly talks: number; readonly mutant?: string; readonly only?: Kind }

const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })

/**
 * Both sides of each conversation write and retry while the server, PostgreSQL, one of its processes, or server and PostgreSQL at once are killed (SIGKILL)
 * at random moments, also while they start again. Run in a process namespace (see namespace.ts), where nobody collects the dead: their numbers stay taken,
 * as numbers that come again are elsewhere.
 */
async function durable({ kills: wanted, seed, talks, mutant, only }: Options): Promise<Report> {
  const begun = performance.now()
  const seen = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length
  const random = generator(seed)
  const system = await makeSystem({ talks, mutant })
  const { pids, starts } = system
  const kills = { server: 0, postmaster: 0, backend: 0, both: 0 }
  await system.start()
  const clients = system.talks.flatMap((talk) => [startClient(system.url, talk, talk.citizen), startClient(system.url, talk, talk.counsellor)])
  const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged.size, 0)
  const progress = async () => {
    const before = acknowledged()
    for (let waited = 0; acknowledged() < before + 50; waited += 10) {
      // The program itself gives a PostgreSQL that does not come out of its recovery three minutes.
      if (waited > 240_000) throw new Error(`nothing is acknowledged any more: ${system.state()}`)
      await pause(10)
    }
  }
  try {
    for (let done = 0; done < wanted;) {
      // Mostly when they are well; else while they get over the last one.
      if (only !== undefined || done === 0 || random() < 0.75) await progress()
      await pause(random() * 500)
      const what = only ?? kinds[Math.floor(random() * kinds.length)]!
      const victims = victimsOf(pids, what, random)
      if (!victims) continue
      victims.forEach(kill)
      kills[what]++
      done++
      if (done % 10 === 0) process.stderr.write(`${done} of ${wanted} kills, ${acknowledged()} messages acknowledged, ${Math.round((performance.now() - begun) / 1000)} s\n`)
    }
    await settle(clients)
    const outcome = await compare(system, clients)
    return { ...outcome, kills, vain: starts.vain, seen, seed, seconds: Math.round((performance.now() - begun) / 1000) }
  } finally {
    for (const client of clients) client.close()
    await system.stop()
    system.remove()
  }
}

process.stdout.write(JSON.stringify(await durable(JSON.parse(process.argv[2]!) as Options)))
process.exit(0)
