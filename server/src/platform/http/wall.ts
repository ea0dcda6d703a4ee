import { Readable } from 'node:stream'
import { isBytes, operations, type Operation, type Shape } from '@socialspace/contract'
import type { Proof } from '@socialspace/contract/puzzle'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { Telemetry } from '../telemetry.ts'
import type { Call, Handler, Handlers } from './handler.ts'
import { createIntake, type Intake } from './intake.ts'
import type { Limits } from './limits.ts'
import type { Newcomers } from './newcomers.ts'
import { checkOrigin } from './origin.ts'
import type { Principal } from './principal.ts'
import { refusalOf, sendRefusal } from './problem.ts'
import { must, Refusal } from './refusal.ts'
import { commonAnswer } from './together.ts'

export interface WallDeps {
  readonly identify: (request: { headers: FastifyRequest['headers']; method: string; url: string; app: 'citizen' | 'workplace' | undefined; member: string | null }) => Promise<Principal>
  /** A keyed, short-lived hash of the caller's network prefix. */
  readonly prefixHash: (request: FastifyRequest) => string
  readonly limits: Limits
  readonly newcomers: Newcomers
  readonly origins: ReadonlySet<string>
  readonly log: Logger
  readonly telemetry: Telemetry
}

const PLATFORM = '00000000-0000-0000-0000-000000000000'
const jsonLimit = 256 * 1024

/** Who needs no session says little: no such operation has a body of more than a few kilobytes. */
const strangerLimit = 16 * 1024

/** Who called, seen before their body was read. */
interface Admitted {
  readonly principal: Principal
  readonly member: string | null
  /** The body is here. */
  readonly arrived: () => void
}

/** Puts every operation of the contract behind the wall. The order of a call is the order of the lines in `admit`, then the reading of the body, then those in `pass`. */
export function raiseWall(app: FastifyInstance, handlers: Handlers, deps: WallDeps): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  const intake = createIntake()
  const admitted = new WeakMap<FastifyRequest, Admitted>()
  for (const operation of Object.values(operations) as Operation[]) {
    const handler = handlers[operation.id as keyof Handlers] as unknown as Handler<Operation>
    const bodyLimit = isBytes(operation.body) ? operation.body.limit : operation.roles.includes('anyone') ? strangerLimit : jsonLimit
    app.route({
      method: operation.method,
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit,
      // What is made while it is sent is not made for its head alone.
      exposeHeadRoute: !(isBytes(operation.output) && operation.output.streamed),
      // Whoever may not call is refused before what they send is read.
      onRequest: async (request, reply) => {
        const end = deps.telemetry.operation(operation.id)
        try {
          admitted.set(request, await admit(operation, request, bodyLimit, intake, deps))
        } catch (error) {
          sendRefusal(reply, refusalOf(error, deps.log, operation.id))
          end(reply.statusCode)
          return reply
        }
      },
      handler: async (request, reply) => {
        const end = deps.telemetry.operation(operation.id)
        try {
          await pass(operation, handler, request, reply, admitted.get(request)!, deps)
        } catch (error) {
          sendRefusal(reply, refusalOf(error, deps.log, operation.id))
        }
        end(reply.statusCode)
        return reply
      },
    })
  }
}

async function admit(operation: Operation, request: FastifyRequest, bodyLimit: number, intake: Intake, deps: WallDeps): Promise<Admitted> {
  const member = (request.params as { member?: string }).member ?? null
  const principal = await deps.identify({ headers: request.headers, method: request.method, url: request.url, app: appOf(request), member: member ?? memberOfQuery(request) })
  const prefix = principal.account === null || operation.rate === 'guess' ? deps.prefixHash(request) : ''
  await deps.limits.spend(operation.rate, operation.rate === 'guess' ? prefix : (principal.account ?? prefix))
  if (request.headers.authorization === undefined) checkOrigin(request.method, request.headers, deps.origins)
  allow(operation, principal, member)
  if (operation.body === undefined) return { principal, member, arrived: () => undefined }
  const { raw, server } = request
  const arrived = intake.begin(principal.account ?? prefix, principal.account === null ? 'network' : 'account', Math.min(Number(request.headers['content-length'] ?? bodyLimit), bodyLimit), () =>
    server.server.emit('clientError', Object.assign(new Error('too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket))
  raw.once('close', arrived)
  return { principal, member, arrived }
}

async function pass(operation: Operation, handler: Handler<Operation>, request: FastifyRequest, reply: FastifyReply, { principal, member, arrived }: Admitted, deps: WallDeps): Promise<void> {
  arrived()
  const call: Call = {
    operation,
    principal,
    member: member ?? PLATFORM,
    get account() {
      must(principal.account, 'sign_in_needed')
      return principal.account
    },
    params: parse(operation.params, request.params, 'params'),
    query: parse(operation.query, request.query, 'query'),
    body: bodyOf(operation, request) as never,
    setCookie: (name, value, maxAge) => void reply.header('set-cookie', cookie(name, value, maxAge)),
    answerAs: (type, headers = {}) => void reply.type(type).headers(headers),
  }
  if (operation.newcomers && !principal.roles(member).has('citizen')) deps.newcomers.admit(call.member, deps.prefixHash(request), (call.body as { proof?: Proof }).proof)
  await answer(operation, await handler(call), reply)
}

/** Session, role at the member, scope; decided before any id is looked up, so that existing and not existing ids are refused alike. */
function allow(operation: Operation, principal: Principal, member: string | null): void {
  const own = principal.roles(member)
  if (operation.roles.includes('anyone')) return
  must(principal.kind !== 'nobody', 'sign_in_needed')
  must(operation.roles.some((role) => own.has(role)), 'not_allowed')
  must(operation.scope === 'public' || principal.scopes.has(operation.scope), 'not_allowed')
}

function bodyOf(operation: Operation, request: FastifyRequest): unknown {
  if (operation.body === undefined) return undefined
  if (!isBytes(operation.body)) return parse(operation.body, request.body ?? {}, 'body')
  if (!Buffer.isBuffer(request.body)) throw new Refusal('invalid_input', [{ path: 'body', code: 'not_bytes' }])
  return request.body
}

function parse(shape: Shape, value: unknown, where: string): never {
  const parsed = z.safeParse(shape, value)
  if (parsed.success) return parsed.data as never
  throw new Refusal('invalid_input', parsed.error.issues.slice(0, 20).map((issue) => ({ path: [where, ...pathOf(shape, issue.path)].join('.'), code: issue.code ?? 'custom' })))
}

/** Names of fields that the contract knows; what the caller made up (a key of a record) is not repeated. */
const pathOf = (shape: Shape, path: readonly PropertyKey[]) => path.map((part) => (typeof part === 'number' || namesIn(shape).has(String(part)) ? String(part) : '*'))

const known = new WeakMap<Shape, ReadonlySet<string>>()
/** The names of all fields of a shape, however deep. */
function namesIn(shape: Shape): ReadonlySet<string> {
  const names = known.get(shape) ?? new Set(propertiesOf(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })))
  known.set(shape, names)
  return names
}
function propertiesOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'properties' in schema && !Array.isArray(schema) ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(propertiesOf)]
}

async function answer(operation: Operation, output: unknown, reply: FastifyReply): Promise<void> {
  if (operation.output === undefined) return void reply.code(204).send()
  if (isBytes(operation.output)) return void reply.send(operation.output.streamed ? Readable.from(output as AsyncIterable<Uint8Array>) : Buffer.from(output as Uint8Array))
  const shared = commonAnswer(output)
  const json = shared?.json ?? toJson(operation.id, operation.output, output)
  if (shared) shared.json = json
  reply.type('application/json; charset=utf-8').send(json)
}

function toJson(operation: string, shape: Shape, output: unknown): string {
  const parsed = z.safeParse(shape, output)
  if (!parsed.success) throw new OutputOutsideContract(operation, parsed.error.issues[0]?.path.join('.') ?? '')
  return JSON.stringify(parsed.data)
}

class OutputOutsideContract extends Error {
  readonly code: string
  constructor(operation: string, path: string) {
    super('output outside the contract')
    this.name = 'OutputOutsideContract'
    this.code = `${operation}: ${path}`
  }
}

function appOf(request: FastifyRequest): 'citizen' | 'workplace' | undefined {
  const app = request.headers['x-app']
  return app === 'citizen' || app === 'workplace' ? app : undefined
}

const memberOfQuery = (request: FastifyRequest): string | null => {
  const { member } = request.query as { member?: unknown }
  return typeof member === 'string' ? member : null
}

/** RFC 6265bis: the `__Host-` prefix binds a cookie to this host, path / and a secure connection. */
const cookie = (name: string, value: string | null, maxAge = 0) =>
  `${name}=${value ?? ''}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${value === null ? 0 : Math.floor(maxAge)}`
