import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBytes, type Operation, operations as all } from '@socialspace/contract'
import { memberRoles, type MemberRole } from '@socialspace/contract/roles'
import pino from 'pino'
import { WebSocket } from 'ws'
import type { ClientFrame, ServerFrame } from '@socialspace/contract/live'
import { createApp } from '../src/app.ts'
import { type Config, readConfig } from '../src/config/index.ts'
import { openServer, prepare } from '../src/platform/database/index.ts'
import { openVault, randomId } from '../src/platform/vault/index.ts'
import { defaultTexts, newService } from '../src/modules/members/index.ts'
import { cloneDatabase } from './database.ts'
import { freePort } from './ports.ts'

const operations: Readonly<Record<string, Operation>> = all
export type OperationId = keyof typeof all
export interface Given { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
export interface Reply { status: number; code: string | undefined; body: Json; text: string; headers: Headers }
/** An answer as it came: tests look into it as they like. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

/** Someone at the door: a browser with the cookies it was given. */
export interface Caller {
  readonly name: string
  readonly app: 'citizen' | 'workplace'
  /** Where they belong; null for nobody and the operator. */
  readonly member: string | null
  readonly account: string | null
  cookie: string
}

/** Calls an operation as a browser would. */
export async function callAt(url: string, id: OperationId, caller: Caller, { params = {}, query = {}, body }: Given = {}): Promise<Reply> {
  const operation = operations[id]!
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const binary = isBytes(operation.body)
  const answer = await fetch(`${url}${path}${search && `?${search}`}`, {
    method: operation.method,
    headers: {
      'x-app': caller.app, origin: url, ...(caller.cookie && { cookie: caller.cookie }),
      ...(operation.body !== undefined && { 'content-type': binary ? 'application/octet-stream' : 'application/json' }),
    },
    ...(operation.body !== undefined && { body: binary ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body ?? {}) }),
  })
  const text = await answer.text()
  const parsed = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined
  return { status: answer.status, code: parsed?.code, body: parsed, text, headers: answer.headers }
}

/** A PostgreSQL inside the world's own folder, for looking at all that is on the disk. */
async function databaseIn(config: Config) {
  const server = await openServer(config)
  const { database } = await prepare(server.addresses)
  return { database, drop: async () => { await database.close(); await server.stop() } }
}

export type World = Awaited<ReturnType<typeof openWorld>>

const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const said = (text: string) => ({ da: text, en: text })

/** A real SocialSpace on a port of its own: two members, staff of every role at each, citizens when they are asked for. Everything goes through its door. */
export async function openWorld({ limitFactor = 1000, ownDatabase = false, pages = false, keep = false, folder = '', settings = {} as Record<string, string> } = {}) {
  folder ||= mkdtempSync(join(tmpdir(), 'socialspace-world-'))
  const port = await freePort()
  const config = readConfig({ PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings })
  const clone = ownDatabase ? await databaseIn(config) : await cloneDatabase()
  const vault = openVault(config.vault)
  const app = await createApp({ config, database: clone.database, vault, log: pino({ level: process.env.TEST_LOG ?? 'silent' }), limitFactor, pages })
  await app.listen()
  const url = config.publicUrl

  async function addMember(slug: string) {
    const [id, queue, theme, service] = [randomId(), randomId(), randomId(), randomId()] as const
    const contact = { name: slug, address: '', phone: '', mail: '', cvr: '' }
    await clone.database.forMembers([id], async (tx) => {
      await app.modules.members.add(tx, {
        id, slug, name: slug, accent: '#1f5f5b', timeZone: 'Europe/Copenhagen', contact, texts: defaultTexts, createdAt: new Date(),
      })
      await app.modules.members.addService(tx, id, { ...newService(service, said('tjeneste')), hours })
      await app.modules.members.addQueue(tx, id, { id: queue, service, name: said('kø'), languages: [], themes: [], municipalities: [], active: true })
      await app.modules.members.addTheme(tx, id, { id: theme, name: said('tema'), definition: said(''), colour: '#336699', active: true, parent: null, shared: null })
    })
    return { id, slug, queue, theme, service }
  }
  const [here, there] = [await addMember('here'), await addMember('there')]

  async function signedIn(name: string, account: string, member: string | null): Promise<Caller> {
    let cookie = ''
    await app.modules.identity.openStaffSession((key, value) => { cookie = `${key}=${value}` }, account, { id: `grant-of-${name}` })
    return { name, app: 'workplace', member, account, cookie }
  }
  async function addStaff(name: string, roles: readonly { member: string | null; role: MemberRole | 'operator' }[]): Promise<Caller> {
    const { id } = await app.modules.identity.addStaff({ username: name, name, alias: `${name} alias`, title: said('rådgiver'), password: null, roles })
    return signedIn(name, id, roles[0]!.member)
  }
  const staffAt = async ({ id, slug }: { id: string; slug: string }) =>
    Object.fromEntries(await Promise.all(memberRoles.map(async (role) => [role, await addStaff(`${role}-${slug}`, [{ member: id, role }])] as const))) as Record<MemberRole, Caller>
  const staff = { here: await staffAt(here), there: await staffAt(there) }
  const operator = await addStaff('operator', [{ member: null, role: 'operator' }])
  const nobody: Caller = { name: 'nobody', app: 'citizen', member: null, account: null, cookie: '' }

  const call = (id: OperationId, caller: Caller, given?: Given) => callAt(url, id, caller, given)

  async function must(id: OperationId, caller: Caller, given: Given = {}): Promise<Json> {
    const reply = await call(id, caller, given)
    if (reply.status >= 300) throw new Error(`${id} by ${caller.name}: ${reply.status} ${reply.text.slice(0, 300)}`)
    return reply.body
  }

  /** A citizen who has pressed *Start samtale*. */
  async function start(at: { id: string; slug: string; queue: string; theme: string } = here): Promise<{ citizen: Caller; conversation: string }> {
    const { consent } = await must('readSite', nobody, { params: { slug: at.slug } })
    const conversation = randomId()
    const reply = await call('startConversation', nobody, {
      params: { member: at.id }, body: { conversation, queue: at.queue, themes: [at.theme], consent: { version: consent.version, language: 'da', agreed: true } },
    })
    if (reply.status !== 200) throw new Error(`start: ${reply.text}`)
    const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
    const account = reply.body.conversation.participants[0].id as string
    return { conversation, citizen: { name: `citizen of ${at.slug}`, app: 'citizen', member: at.id, account, cookie } }
  }

  /** A live socket with the frames it has heard. */
  async function connect(caller: Caller) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live?app=${caller.app}${caller.app === 'citizen' ? `&member=${caller.member}` : ''}`, { origin: url, headers: { cookie: caller.cookie } })
    const frames: ServerFrame[] = []
    const waiting = new Set<() => void>()
    socket.on('message', (data) => {
      frames.push(JSON.parse(String(data)) as ServerFrame)
      for (const look of waiting) look()
    })
    socket.on('error', () => undefined)
    await new Promise<void>((settle, fail) => void socket.once('open', settle).once('error', fail))
    return {
      socket, frames,
      send: (frame: ClientFrame) => socket.send(JSON.stringify(frame)),
      /** The first frame, past or coming, that fits. */
      heard: <T extends ServerFrame['t']>(t: T, fits: (frame: Extract<ServerFrame, { t: T }>) => boolean = () => true) =>
        new Promise<Extract<ServerFrame, { t: T }>>((settle, fail) => {
          const late = setTimeout(() => { waiting.delete(look); fail(new Error(`no frame ${t}`)) }, 10_000)
          const look = () => {
            const found = frames.find((frame): frame is Extract<ServerFrame, { t: T }> => frame.t === t && fits(frame as never))
            if (!found) return
            clearTimeout(late)
            waiting.delete(look)
            settle(found)
          }
          waiting.add(look)
          look()
        }),
    }
  }

  return {
    url, folder, config, app, vault, database: clone, here, there, staff, operator, nobody, addStaff, signedIn, call, must, start, connect,
    async close() {
      await app.close()
      vault.close()
      await clone.drop()
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}
