import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answered, type Operation, operations } from '@socialspace/contract'
import { clientFrame, serverFrame, type ClientFrame, type ServerFrame } from '@socialspace/contract/live'
import type { Role, Scope } from '@socialspace/contract/roles'
import pino from 'pino'
import { WebSocket } from 'ws'
import * as z from 'zod/mini'
import { cloneDatabase, query } from './database.ts'
import { inProcessBus } from '../src/platform/bus/index.ts'
import { nobody, type Principal } from '../src/platform/http/index.ts'
import { createLive, type LiveLimits } from '../src/platform/live/index.ts'
import { createTelemetry } from '../src/platform/telemetry.ts'
import { openVault, PLATFORM, randomId } from '../src/platform/vault/index.ts'
import { createRecord, heldActs } from '../src/modules/audit/index.ts'
import { createLedger, createMustHold, currentText } from '../src/modules/consent/index.ts'
import { createJournal } from '../src/modules/journal/index.ts'
import { createReception } from '../src/modules/reception/index.ts'
import { createConversations, mustBeThemes, type WriterOptions } from '../src/modules/conversations/index.ts'

const about = { ageGroup: null, gender: null, municipality: null }
const contact = { name: null, phone: null, mail: null, postcode: null }
const origin = 'http://localhost'
const body = { name: 'Et sted', address: '', phone: '', mail: '', cvr: '' }
export type Person = { principal: Principal }

/** Conversations, reception and journal on a real database and vault, behind a real socket; identity and members are played by the test. */
export async function talkingWorld(options: { writer?: WriterOptions; limits?: Partial<LiveLimits>; checkOut?: boolean } = {}) {
  const clone = await cloneDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-vault-'))
  const file = (name: string) => join(folder, name)
  const vault = await openVault({ rootKeyFile: file('root'), epochDir: file('epoch'), keyStoreFile: file('keys.db'), ledgerFile: file('ledger.db') })
  const { database } = clone
  const record = createRecord({ vault })
  const bus = inProcessBus()
  const log = pino({ level: 'silent' })
  const telemetry = createTelemetry()
  const [member, otherMember, queue, theme] = [randomId(), randomId(), randomId(), randomId()] as const
  for (const id of [member, otherMember]) {
    await query(clone.superuser, `insert into members.member values ($1, $2, 'Et sted', '#123456', default, '{}', '{}', 0, now())`, [id, id.slice(-12)])
  }
  const people = new Map<string, Principal>()
  const principal = (kind: 'citizen' | 'staff', account: string, at: string, roles: Role[]): Principal => {
    const made: Principal = {
      kind, account, session: randomId(), there: async () => true,
      scopes: new Set<Scope>(kind === 'citizen' ? ['public', 'conversations', 'citizen.profile'] : ['public', 'conversations', 'work.queue', 'work.conversations', 'work.journal']),
      roles: (asked) => new Set<Role>(['anyone', ...(asked === at ? roles : [])]),
    }
    people.set(made.session!, made)
    return made
  }
  const said = { da: '', en: '' }
  const themes = async () => [{ id: theme, name: said, definition: said, colour: '#000000', active: true, parent: null, shared: null }]
  const queues = async () => [{ id: queue, service: randomId(), name: said, languages: [], themes: [], municipalities: [], active: true }]
  const staffCard = async (ids: string[]) => new Map(ids.map((id) => [id, { name: `name ${id.slice(-4)}`, alias: `alias ${id.slice(-4)}`, title: said }]))
  const live = createLive<ClientFrame>({
    identify: async ({ headers }) => people.get(String(headers.cookie)) ?? nobody, origins: new Set([origin]), aliveSessions: async (sessions) => new Set(sessions.filter((id) => people.has(id))),
    schema: clientFrame, log, telemetry, ...(options.limits && { limits: options.limits }), ...(options.checkOut !== false && { checkOut: serverFrame as z.ZodMiniType }),
  })
  const itself = async ({ id }: { id: string }) => ({ id, slug: 'et-sted', name: 'Et sted', contact: body })
  const journal: ReturnType<typeof createJournal> = createJournal({
    database, vault, record, staffCard, signedActs: (tx, at, citizen, things) => heldActs(tx, vault, at, citizen, 'note.signed', things), mustBeThemes: async (_at, chosen) => mustBeThemes(chosen, await themes()), services: async () => [], createCitizen: async (_tx, at) => vault.createUnit(at, randomId()).id, erase: async () => undefined, taken: async () => false,
    member: itself, contactText: (of) => currentText(of, 'contact'), giveConsent: async () => undefined, heldBy: (...given) => conversations.heldBy(...given), nameOf: async (id) => (await staffCard([id])).get(id)?.name ?? '',
    parties: (...given) => conversations.parties(...given), opening: (...given) => conversations.opening(...given),
  })
  const conversations: ReturnType<typeof createConversations> = createConversations({
    database, vault, bus, log, telemetry, record, publicUrl: origin, themes, queues, entrance: async () => ({ queue, queues: [queue], maxQueue: null }), limitOf: async () => ({ queues: [queue], maxConversations: null, push: false }), claim: async () => undefined, staffCard, mustHold: createMustHold({ ageGroup: async () => null }),
    giveConsent: createLedger({ vault, record, operator: body, authority: body, publicUrl: origin, ageGroup: async () => null, keptFor: async () => 'P2Y' }).give,
    member: itself, memberIds: async () => [member, otherMember], ready: async (at) => reception.ready(at), away: (...asked) => reception.away(...asked), timeZone: async () => 'Europe/Copenhagen', namesOf: async (_tx, _at, citizens) => new Map(citizens.map((id) => [id, `Navn ${id.slice(-4)}`])),
    counsellors: async (at) => new Set([...people.values()].flatMap(({ kind, account, roles }) => (kind === 'staff' && roles(at).has('counsellor') ? [account!] : []))),
    practisers: async () => new Set(),
    colleagues: async (at) => new Set([...people.values()].flatMap(({ kind, account, roles }) => (kind === 'staff' && (roles(at).has('counsellor') || roles(at).has('coordinator')) ? [account!] : []))),
    createCitizen: async (_tx, at) => vault.createUnit(at, randomId()).id, openCitizenSession: async (call, at, citizen) => call.setCookie('citizen', principal('citizen', citizen, at, ['citizen']).session),
    touchCitizen: async () => undefined, aboutCitizens: async (_tx, _member, citizens) => new Map(citizens.map((id) => [id, about])), citizenProfile: async () => ({ about, contact }), knownOf: async () => new Map(), abuseOf: async () => [], confidenceOf: async () => ({ conversation: false, fields: [] }),
    recordWriter: journal.records, taken: async () => false, whileWaiting: (...given) => reception.whileWaiting(...given), ...(options.writer && { writer: options.writer }),
  })
  const reception: ReturnType<typeof createReception> = createReception({
    database, vault, bus, log, record, topics: live.topics, load: conversations.load, waits: conversations.waits, talked: conversations.talked, contacts: journal.counted, awayChanged: conversations.awayChanged, counsellorIds: async () => new Set(), memberIds: async () => [member, otherMember], counsellors: async () => [], themes, queues, aboutCitizens: async () => new Map(), signedInStaff: async () => live.accounts(),
    waiting: conversations.waiting, noteShown: conversations.noteShown, order: conversations.order, services: async () => ({ services: [], queues: await queues() }), openIn: conversations.openIn, medianWait: conversations.medianWait, parties: conversations.parties,
    member: async () => ({ timeZone: 'Europe/Copenhagen', quiet: null }) as never, standing: async () => ({ services: [], queues: await queues() }),
  })
  const nothing = () => undefined
  live.use({ handlers: { ...conversations.frames, ...reception.frames, enter: nothing, exit: nothing, post: nothing, seen: nothing }, heartbeat: conversations.heartbeat, opened: reception.opened, closed: conversations.closed })
  const http = createServer()
  live.attach(http)
  await new Promise<void>((settle) => { http.listen(0, '127.0.0.1', settle) })
  const { port } = http.address() as AddressInfo
  const handlers = { ...conversations.handlers, ...reception.handlers, ...journal.handlers }

  /** Calls a handler as the wall does, its answer parsed on the way out. */
  async function call<Id extends keyof typeof handlers>(id: Id, who: Principal, given: { params?: object; query?: object; body?: unknown; member?: string } = {}): Promise<Answered<(typeof operations)[Id]> & { headers?: Record<string, string> }> {
    const operation = (Object.values(operations) as unknown as Operation[]).find((one) => one.id === id)!
    const at = given.member ?? member
    let cookie: string | null = null
    let headers: Record<string, string> = {}
    const output = await (handlers[id] as unknown as (call: unknown) => Promise<unknown>)({
      operation, principal: who, account: who.account, member: at, params: { member: at, ...given.params }, query: given.query ?? {}, body: given.body,
      setCookie: (_name: string, value: string) => { cookie = value }, answerAs: (type: string, more: Record<string, string>) => { headers = { type, ...more } },
    })
    const parsed = operation.output === undefined || 'bytes' in operation.output ? output : z.parse(operation.output, output)
    if (parsed !== null && typeof parsed === 'object') Object.defineProperties(parsed, { headers: { value: headers }, cookie: { value: cookie } })
    return parsed as never
  }

  /** A socket of a person's, with the frames it got. */
  async function connect(who: Principal, at: string | null = who.kind === 'citizen' ? member : null) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live?app=${who.kind === 'citizen' ? `citizen&member=${at}` : 'workplace'}`, { origin, headers: { cookie: who.session ?? '' } })
    const frames: ServerFrame[] = []
    let wake = () => {}
    socket.on('message', (data) => {
      frames.push(JSON.parse(String(data)) as ServerFrame)
      wake()
    })
    socket.on('close', () => wake())
    await new Promise<void>((settle, fail) => { socket.on('open', settle).on('error', fail) })
    return {
      socket, frames,
      send: (frame: unknown) => socket.send(JSON.stringify(frame)),
      /** The first frame that fits, now or when it comes. */
      async get<T extends ServerFrame['t']>(t: T, fits: (frame: Extract<ServerFrame, { t: T }>) => boolean = () => true): Promise<Extract<ServerFrame, { t: T }>> {
        for (;;) {
          const found = frames.find((frame) => frame.t === t && fits(frame as never))
          if (found) return found as never
          if (socket.readyState !== WebSocket.OPEN) throw new Error(`closed while waiting for ${t}; got ${frames.map((frame) => frame.t).join()}`)
          await new Promise<void>((settle, fail) => {
            const late = setTimeout(() => fail(new Error(`no ${t} in time; got ${JSON.stringify(frames).slice(0, 2000)}`)), 5000)
            wake = () => { clearTimeout(late); settle() }
          })
        }
      },
      messages: () => frames.flatMap((frame) => (frame.t === 'messages' ? frame.messages : [])),
    }
  }

  return {
    ...clone, vault, bus, live, conversations, reception, member, otherMember, queue, theme, call, connect, port, origin,
    counsellor: (at = member) => principal('staff', vault.createUnit(PLATFORM, randomId()).id, at, ['staff', 'counsellor']),
    coordinator: (at = member) => principal('staff', randomId(), at, ['staff', 'coordinator']),
    signOut: (who: Principal) => void people.delete(who.session!),
    /** A citizen who has started a conversation. */
    async start(at = member) {
      const id = randomId()
      const answer = await call('startConversation', nobody, { member: at, body: { conversation: id, themes: [theme], consent: { version: currentText({ name: '' }).version, language: 'da', agreed: true } } })
      return { id, citizen: people.get((answer as unknown as { cookie: string }).cookie)!, conversation: answer.conversation }
    },
    async stop() {
      await live.close()
      reception.close()
      await conversations.close()
      http.close()
      vault.close()
      await clone.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
