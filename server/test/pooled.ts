import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { type Operation, operations } from '@socialspace/contract'
import { sql } from 'kysely'
import pg from 'pg'
import pino from 'pino'
import { createApp } from '../src/app.ts'
import { connect, type Database, type Pool } from '../src/platform/database/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import type { TestDatabase } from './database.ts'
import { freePort } from './ports.ts'
import { type Caller, type Given, openWorld, type OperationId, type World } from './world.ts'

const connections = 3
const atOnce = 24

export interface Interleaved {
  readonly requests: number
  /** Requests by what came of them: a status, or `cut` where the caller hung up. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly cancelled: number
  readonly terminated: number
  /** Each a sentence: where something of the other member came out, where something of one's own did not, which connection kept a member. Nothing, if all is well. */
  readonly faults: readonly string[]
}

/**
 * Two members' citizens and counsellors ask for everything that is theirs, all at once, through one pool of three connections, while callers hang up,
 * ask for what is the other's, send what is refused, and the database cancels statements and ends connections under them.
 */
export async function interleave({ requests, seed = 1 }: { requests: number; seed?: number }): Promise<Interleaved> {
  const world = await openWorld()
  const clone = world.database as TestDatabase
  const database = connect(clone.app, { max: connections })
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const app = await createApp({ config: { ...world.config, port, publicUrl, workplaceUrl: publicUrl }, database, vault: world.vault, log: pino({ level: 'silent' }), limitFactor: 1e6, pages: false })
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  try {
    const sides = [await settle(world, 'here'), await settle(world, 'there')] as const
    await app.listen()
    const faults: string[] = []
    const outcomes: Record<string, number> = {}
    const random = numbers(seed)
    const disturbing = disturb(clone)
    let left = requests
    const one = async () => {
      const [own, other] = random(2) === 0 ? sides : [sides[1], sides[0]] as const
      const asked = wishes[random(wishes.length)]!(own, other, random)
      const text = await ask({ publicUrl, agent }, asked, random)
      const outcome = typeof text === 'string' ? text : String(text.status)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (typeof text === 'string') return
      const leaked = other.words.filter((word) => text.body.includes(word))
      if (leaked.length > 0) faults.push(`${asked.id} by ${asked.by.name} answered ${text.status} with what is of ${other.name}`)
      if (asked.shows && text.status < 500 && !(text.status === 200 && text.body.includes(own.marker))) faults.push(`${asked.id} by ${asked.by.name} answered ${text.status} without its own`)
    }
    await Promise.all(Array.from({ length: atOnce }, async () => { while (left-- > 0) await one() }))
    const { cancelled, terminated } = await disturbing.end()
    for (const { id, by, given } of sides.flatMap((own, place) => wishes.map((wish) => wish(own, sides[1 - place]!, () => 0))).filter(({ shows }) => shows)) {
      const reply = await world.call(id, by, given)
      if (reply.status !== 200) faults.push(`afterwards ${id} by ${by.name} answered ${reply.status}`)
    }
    faults.push(...await keptMembers(database))
    return { requests, outcomes, cancelled, terminated, faults }
  } finally {
    agent.destroy()
    await app.close()
    await database.close()
    await world.close()
  }
}

/** One member's people and things, and the words that no answer to the other's people may hold. */
interface Side { readonly name: string; readonly member: string; readonly marker: string; readonly words: readonly string[]; readonly citizen: Caller; readonly counsellor: Caller; readonly conversation: string; readonly file: string; readonly known: string }
interface Asked { readonly id: OperationId; readonly by: Caller; readonly given: Given; /** It is answered with the side's own marker, or not at all. */ readonly shows?: true }
type Random = (below: number) => number

async function settle(world: World, name: 'here' | 'there'): Promise<Side> {
  const at = world[name]
  const { counsellor } = world.staff[name]
  const { citizen, conversation } = await world.start(at)
  const marker = `mærke${randomId().replaceAll('-', '')}`
  const params = { member: at.id, conversation }
  const [file, known] = [randomId(), randomId()]
  await world.must('updateProfile', citizen, { params, body: { etag: 0, contact: { name: marker } } })
  await world.must('takeConversation', counsellor, { params })
  await world.must('updateStaffProfile', counsellor, { body: { etag: 0, alias: marker } })
  await world.must('uploadFile', citizen, { params: { ...params, file }, body: new TextEncoder().encode(`%PDF-1.4\n% ${marker}\n%%EOF`) })
  await world.must('sendMessage', citizen, { params, body: { id: known, text: marker, files: [{ id: file, name: `${marker}.pdf` }] } })
  await world.must('writeNote', counsellor, { params, body: { note: randomId(), themes: [at.theme], text: marker } })
  return {
    name, member: at.id, marker, citizen, counsellor, conversation, file, known,
    words: [marker, at.id, at.theme, at.queue, conversation, file, known, citizen.account!, counsellor.account!],
  }
}

/** What is asked: everything that shows content, and what is refused on the way. */
const wishes: readonly ((own: Side, other: Side, random: Random) => Asked)[] = [
  ({ member, conversation, citizen }) => ({ id: 'readMessages', by: citizen, given: { params: { member, conversation }, query: { limit: '5' } }, shows: true }),
  ({ member, conversation, counsellor }) => ({ id: 'readMessages', by: counsellor, given: { params: { member, conversation }, query: { limit: '5' } }, shows: true }),
  ({ member, conversation, citizen }) => ({ id: 'readConversation', by: citizen, given: { params: { member, conversation } }, shows: true }),
  ({ member, counsellor }) => ({ id: 'listInbox', by: counsellor, given: { params: { member } }, shows: true }),
  ({ member, conversation, counsellor }) => ({ id: 'listNotes', by: counsellor, given: { params: { member, conversation } }, shows: true }),
  ({ member, citizen }) => ({ id: 'readProfile', by: citizen, given: { params: { member } }, shows: true }),
  ({ counsellor }) => ({ id: 'readStaffProfile', by: counsellor, given: {}, shows: true }),
  ({ member, conversation, file, citizen }) => ({ id: 'readFile', by: citizen, given: { params: { member, conversation, file } }, shows: true }),
  ({ member, conversation, citizen, marker }) => ({ id: 'sendMessage', by: citizen, given: { params: { member, conversation }, body: { id: randomId(), text: marker, files: [] } } }),
  ({ member, conversation, counsellor, marker }) => ({ id: 'sendMessage', by: counsellor, given: { params: { member, conversation }, body: { id: randomId(), text: marker, files: [] } } }),
  // Refused: the same id with other words, an old etag, somebody else's ids, what is not there.
  ({ member, conversation, citizen, known }) => ({ id: 'sendMessage', by: citizen, given: { params: { member, conversation }, body: { id: known, text: 'andet', files: [] } } }),
  ({ member, citizen }) => ({ id: 'updateProfile', by: citizen, given: { params: { member }, body: { etag: 0, contact: { name: 'ny' } } } }),
  ({ member, citizen }, other) => ({ id: 'readMessages', by: citizen, given: { params: { member, conversation: other.conversation } } }),
  ({ counsellor }, other) => ({ id: 'readMessages', by: counsellor, given: { params: { member: other.member, conversation: other.conversation } } }),
  ({ member, counsellor }, other) => ({ id: 'listNotes', by: counsellor, given: { params: { member, conversation: other.conversation } } }),
  ({ member, conversation, citizen }, other) => ({ id: 'readFile', by: citizen, given: { params: { member, conversation, file: other.file } } }),
  ({ member, citizen }) => ({ id: 'readConversation', by: citizen, given: { params: { member, conversation: randomId() } } }),
  // Dear, so asked for seldom.
  ({ member, conversation, citizen }, _other, random) => ({ id: random(8) === 0 ? 'readMyData' : 'readConversation', by: citizen, given: { params: { member, conversation } }, shows: true }),
]

const all: Readonly<Record<string, Operation>> = operations

/** Asks as a browser would; one in eight hangs up: before the question is out, after it, or when the answer begins. */
function ask({ publicUrl, agent }: { publicUrl: string; agent: Agent }, { id, by, given: { params = {}, query = {}, body } }: Asked, random: Random): Promise<{ status: number; body: string } | 'cut'> {
  const { path, method, body: shape } = all[id]!
  const search = new URLSearchParams(query).toString()
  const hangUp = random(24)
  return new Promise((settle) => {
    const asking = request(`${publicUrl}${path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => params[name]!)}${search && `?${search}`}`, {
      method, agent, headers: { 'x-app': by.app, origin: publicUrl, cookie: by.cookie, ...(shape !== undefined && { 'content-type': 'application/json' }) },
    }, (answer) => {
      if (hangUp === 0) return void asking.destroy()
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk) => { text += chunk }).on('end', () => settle({ status: answer.statusCode!, body: text })).on('error', () => settle('cut'))
    })
    asking.on('error', () => settle('cut')).on('close', () => settle('cut'))
    if (hangUp === 1) asking.on('finish', () => asking.destroy())
    asking.end(shape === undefined ? undefined : JSON.stringify(body ?? {}))
    if (hangUp === 2) asking.destroy()
  })
}

/** Cancels what the database is doing for the app, one statement after the other, and now and then ends the connection under it. */
function disturb({ superuser, name }: TestDatabase) {
  const over = new AbortController()
  const counts = { cancelled: 0, terminated: 0 }
  const busy = (what: string) => `select ${what}(pid) as done from pg_stat_activity where datname = $1 and application_name = 'socialspace' and state in ('active', 'idle in transaction') order by random() limit 1`
  const work = (async () => {
    const client = new pg.Client(superuser)
    await client.connect()
    for (let turn = 1; !over.signal.aborted; turn += 1) {
      const last = turn % 50 === 0
      const { rowCount } = await client.query(busy(last ? 'pg_terminate_backend' : 'pg_cancel_backend'), [name])
      counts[last ? 'terminated' : 'cancelled'] += rowCount ?? 0
      await client.query('select pg_sleep(0.005)')
    }
    await client.end()
  })()
  return { end: async () => { over.abort(); await work; return counts } }
}

/** Every connection of both pools, held at the same time so that none is asked twice: those on which a transaction without a member finds one. */
export async function keptMembers(database: Database, most = connections): Promise<string[]> {
  const all = Promise.withResolvers<void>()
  let held = 0
  const inPool = Array.from({ length: most }, () => database.platform(async (tx) => {
    const { rows } = await sql<{ pid: number; kept: string | null }>`${sql.raw(question)}`.execute(tx)
    if (++held === most) all.resolve()
    await all.promise
    return rows[0]!
  }))
  const writers = await holdAll(database.writing)
  const found = [...await Promise.all(inPool), ...writers]
  assert.equal(new Set(found.map(({ pid }) => pid)).size, found.length, 'a connection was asked twice')
  return found.flatMap(({ pid, kept }) => (kept ? [`connection ${pid} kept ${kept}`] : []))
}
const question = `select pg_backend_pid() as pid, nullif(concat(current_setting('app.members', true), current_setting('app.staff', true)), '') as kept`

async function holdAll(pool: Pool): Promise<{ pid: number; kept: string | null }[]> {
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  try {
    return await Promise.all(clients.map(async (client) => (await client.query(question)).rows[0]))
  } finally {
    for (const client of clients) client.release()
  }
}

/** Numbers below a bound, the same for the same seed (mulberry32). */
function numbers(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
