import { readFileSync } from 'node:fs'
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { addHeaders, always, defaults } from './headers.ts'
import type { Log } from '../log.ts'
import { refusalOf, sendRefusal } from './problem.ts'
import { Refusal } from './refusal.ts'

export interface ServerOptions {
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  readonly tls: { readonly cert: string; readonly key: string } | undefined
  /** Other than the usual patience, in tests. */
  readonly slow?: typeof patience
}

/** How long things may take to arrive, in milliseconds: the head of a request (RFC 9112), and all of it: a slow phone sends ten megabytes in that. What is late is looked for this often. */
const patience = { head: 15_000, request: 120_000, lookEvery: 1000 }

/** The HTTP server before anything is behind it: limits, headers on every answer, and the closed list for whatever is refused early. */
export function createServer({ publicUrl, trustedProxies, tls, slow = patience }: ServerOptions, log: Log): FastifyInstance {
  const https = publicUrl.startsWith('https:')
  const headers = { ...defaults, ...always(https) }
  const node = { headersTimeout: slow.head, connectionsCheckingInterval: slow.lookEvery, shouldUpgradeCallback: isWebSocket }
  const options = {
    logger: false, bodyLimit: 64 * 1024, trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false, requestTimeout: slow.request, keepAliveTimeout: 65_000,
    // Who does not read the answer: later than who does not finish the request, for that one is told.
    connectionTimeout: 2 * slow.request,
    // An address that cannot be read: Fastify's own answer would repeat it.
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => void sendRefusal(reply.headers(headers), refusalOf(error, log, 'before the wall')),
    clientErrorHandler: (error: { code?: string }, socket: Duplex) => refuseSocket(error, socket, headers),
    forceCloseConnections: true, onProtoPoisoning: 'error', onConstructorPoisoning: 'error', routerOptions: { maxParamLength: 200 },
  } as const
  const server = (tls ? fastify({ ...options, https: { ...node, cert: readFileSync(tls.cert), key: readFileSync(tls.key) } }) : fastify({ ...options, http: node })) as FastifyInstance
  // An expectation that we do not know changes nothing (RFC 9110 §10.1.1 allows it); Node's own answer is none of the closed list.
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response))
  addHeaders(server, https)
  server.setNotFoundHandler((_request, reply) => sendRefusal(reply, new Refusal('not_found')))
  server.setErrorHandler((error, _request, reply) => sendRefusal(reply, refusalOf(error, log, 'before the wall')))
  return server
}

/** Any other protocol that is asked for goes unheard, as RFC 9110 §7.8 allows: the request is answered as it stands. */
const isWebSocket = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket'

/** What is no HTTP, or too much of it, or comes too slowly: Node gives it up before there is a request, and the socket is closed after the answer. */
function refuseSocket({ code }: { code?: string }, socket: Duplex, headers: Readonly<Record<string, string>>): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const refusal = new Refusal(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too_slow' : code === 'HPE_HEADER_OVERFLOW' || code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 'too_large' : 'invalid_input')
  const body = JSON.stringify(refusal.problem())
  const all = { ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(body), connection: 'close' }
  const head = [`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...Object.entries(all).map((field) => field.join(': '))].join('\r\n')
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy())
}
