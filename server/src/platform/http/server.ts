import { readFileSync } from 'node:fs'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { addHeaders } from './headers.ts'
import type { Log } from '../log.ts'
import { refusalOf, sendRefusal } from './problem.ts'
import { Refusal } from './refusal.ts'

export interface ServerOptions {
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  readonly tls: { readonly cert: string; readonly key: string } | undefined
}

/** How long a whole request may take to arrive, in milliseconds: a slow phone sends ten megabytes in it. */
const patience = 120_000

/** The HTTP server before anything is behind it: limits, headers on every answer, and the closed list for whatever is refused early. */
export function createServer({ publicUrl, trustedProxies, tls }: ServerOptions, log: Log): FastifyInstance {
  const options = {
    logger: false, trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false, requestTimeout: patience, connectionTimeout: patience, keepAliveTimeout: 65_000,
    // An address that cannot be read: Fastify's own answer would repeat it.
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => void sendRefusal(reply, refusalOf(error, log, 'before the wall')),
    forceCloseConnections: true, onProtoPoisoning: 'error', onConstructorPoisoning: 'error', routerOptions: { maxParamLength: 200 },
  } as const
  const server = (tls ? fastify({ ...options, https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } }) : fastify(options)) as FastifyInstance
  addHeaders(server, publicUrl.startsWith('https:'))
  server.setNotFoundHandler((_request, reply) => sendRefusal(reply, new Refusal('not_found')))
  server.setErrorHandler((error, _request, reply) => sendRefusal(reply, refusalOf(error, log, 'before the wall')))
  return server
}
