import type { Address } from '../server/src/platform/database/index.ts'
import { insertAlone } from './chat/insert.ts'
import type { Measured, Pair, Target } from './chat/load.ts'
import { type Child, startChild, type Usage } from './child.ts'
import { figure, table } from './figures.ts'

/** One row of the table. CPU in processor seconds of the server per second; memory in bytes. */
interface Row extends Measured { readonly name: string; readonly cpu: number; readonly cpuPerMessage: number; readonly rss: number }
export interface Result { readonly insertsPerSecond: number; readonly rows: readonly Row[]; readonly idle: { relay: number; socialspace: number } }

const say = (text: string) => process.stderr.write(`${text}\n`)

async function measure(name: string, server: Child, load: Child, what: 'closed' | 'open', given: unknown): Promise<Row> {
  const before = await server.ask<Usage>('usage')
  const begun = performance.now()
  const measured = await load.ask<Measured>(what, given)
  const elapsed = (performance.now() - begun) / 1000
  const after = await server.ask<Usage>('usage')
  const row = { name, ...measured, cpu: (after.cpu - before.cpu) / elapsed, cpuPerMessage: (after.cpu - before.cpu) / measured.sent * 1e6, rss: after.rss }
  say(`  ${name}: ${figure(row.perSecond)}/s, p50 ${figure(row.p50)} ms, p99 ${figure(row.p99)} ms, ${figure(row.cpuPerMessage)} µs of server CPU a message`)
  return row
}

/** Opens the pairs' sockets, runs what is wanted, and closes them. */
async function withLoad<T>(target: Target, work: (load: Child) => Promise<T>): Promise<T> {
  const load = startChild('./chat/load.ts')
  try {
    await load.ask('connect', target)
    return await work(load)
  } finally {
    await load.stop()
  }
}

/** Bytes of the server's memory per idle socket, at `count` of them. */
async function idleBytes(server: Child, target: Target, count: number): Promise<number> {
  const use = async () => {
    await server.ask('collect')
    return (await server.ask<Usage>('usage')).rss
  }
  const before = await use()
  return await withLoad(target, async () => ((await use()) - before) / count)
}

const nobody = (count: number): Pair[] => Array.from({ length: count }, () => ({}) as Pair)

/** The whole measurement: naive inserts, a plain relay, and SocialSpace, in one run on one machine with one PostgreSQL. `short`: a few seconds, for the test. */
export async function chat({ short = false } = {}): Promise<Result> {
  const [few, many, seconds] = short ? [5, 20, 1] : [50, 500, 10]
  const rows: Row[] = []
  say('(b) a relay in memory')
  const relay = startChild('./chat/relay.ts', [], ['--expose-gc'])
  const relayUrl = `ws://127.0.0.1:${await relay.ask<number>('ready')}`
  const relayIdle = await idleBytes(relay, { kind: 'relay', url: relayUrl, pairs: nobody(short ? 50 : 1000) }, short ? 100 : 2000)
  for (const pairs of [few, many]) {
    await withLoad({ kind: 'relay', url: relayUrl, pairs: nobody(pairs) }, async (load) => {
      await load.ask('closed', 2)
      rows.push(await measure(`relay, ${pairs} pairs`, relay, load, 'closed', seconds))
      if (pairs === many) rows.push(await measure('relay, 1,000/s', relay, load, 'open', { perSecond: 1000, seconds }))
    })
  }
  await relay.stop()

  say('(c) SocialSpace')
  const world = startChild('./chat/world.ts', [], ['--expose-gc'])
  try {
    const { url, owner } = await world.ask<{ url: string; owner: Address }>('ready')
    say('(a) one row a commit, 32 connections')
    const insertsPerSecond = await insertAlone(owner, seconds)
    say(`  ${figure(insertsPerSecond)} commits/s`)
    const pairs = await world.ask<Pair[]>('pairs', many)
    const target = (some: readonly Pair[]): Target => ({ kind: 'socialspace', url, pairs: some })
    const idle = await idleBytes(world, target([...pairs, ...pairs]), 4 * many)
    let acknowledged = 0
    for (const some of [few, many]) {
      await withLoad(target(pairs.slice(0, some)), async (load) => {
        const run = async (name: string, what: 'closed' | 'open', given: unknown) => {
          const row = await measure(name, world, load, what, given)
          const settled = await load.ask<number>('settled')
          if (settled !== row.sent || row.delivered !== row.sent) throw new Error(`${name}: ${row.sent} sent, ${row.delivered} delivered, ${settled} acknowledged`)
          acknowledged += settled
          return row
        }
        await run('warming up', 'closed', short ? 1 : 3)
        rows.push(await run(`SocialSpace, ${some} pairs`, 'closed', seconds))
        if (some !== many) return
        await run('warming up, 1,000/s', 'open', { perSecond: 1000, seconds: 1 })
        rows.push(await run('SocialSpace, 1,000/s', 'open', { perSecond: 1000, seconds }))
      })
    }
    const stored = await world.ask<number>('stored')
    if (stored !== acknowledged) throw new Error(`${acknowledged} acknowledged, but ${stored} stored`)
    say(`  ${figure(stored)} acknowledged, delivered and stored`)
    return { insertsPerSecond, rows, idle: { relay: relayIdle, socialspace: idle } }
  } finally {
    await world.stop()
  }
}

/** The tables as Markdown. */
export function chatTables({ insertsPerSecond, rows, idle }: Result): string {
  const of = (name: string) => rows.find((row) => row.name.startsWith(name))!
  const [relay, ours, open] = [rows.filter(({ name }) => name.startsWith('relay'))[1]!, rows.filter(({ name }) => name.startsWith('SocialSpace'))[1]!, of('SocialSpace, 1,000/s')]
  return [
    table(['what', 'messages/s', 'p50 ms', 'p95 ms', 'p99 ms', 'server CPU', 'µs a message', 'memory MiB'], [
      ['one row a commit, 32 connections', figure(insertsPerSecond), '–', '–', '–', '–', '–', '–'],
      ...rows.map((row) => [row.name, figure(row.perSecond), figure(row.p50), figure(row.p95), figure(row.p99), `${Math.round(row.cpu * 100)} %`, figure(row.cpuPerMessage), figure(row.rss / 2 ** 20)]),
    ]), '',
    table(['ratio', 'is', 'aim'], [
      ['SocialSpace to relay, messages/s', figure(ours.perSecond / relay.perSecond), '≥ 0.60'],
      ['SocialSpace to single-row commits, messages/s', figure(ours.perSecond / insertsPerSecond), '≥ 1.00'],
      ['p99 at 1,000/s, ms', figure(open.p99), '≤ 15'],
      ['idle connection: SocialSpace to relay, bytes', `${figure(idle.socialspace)} / ${figure(idle.relay)} = ${figure(idle.socialspace / idle.relay)}`, '≤ 3.00'],
    ]),
  ].join('\n')
}
