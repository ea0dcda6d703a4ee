import { openapi } from '@socialspace/contract/openapi'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal, sendRefusal } from '../platform/http/index.ts'
import type { Telemetry } from '../platform/telemetry.ts'

export interface StateDeps {
  readonly publicUrl: string
  /** What is published of the form of files that people are given, by address. */
  readonly schemas: Readonly<Record<string, object>>
  readonly metricsToken: string | undefined
  readonly telemetry: Telemetry
  readonly tokenMatches: (given: string, expected: string) => boolean
  /** Resolves when the database answers and messages can be stored. */
  readonly ready: () => Promise<void>
}

/** What machines ask: is it alive, is it ready, how much does it do, and what can be said to it. */
export function registerState(app: FastifyInstance, deps: StateDeps): void {
  const description = openapi(deps.publicUrl)
  app.get('/openapi.json', (_request, reply) => reply.send(description))
  for (const [path, schema] of Object.entries(deps.schemas)) app.get(path, (_request, reply) => reply.type('application/schema+json').send(JSON.stringify(schema)))
  app.get('/healthz', (_request, reply) => reply.send({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await deps.ready()
      return reply.send({ status: 'ready' })
    } catch {
      return sendRefusal(reply, new Refusal('unavailable'))
    }
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, deps)) return sendRefusal(reply, new Refusal('not_allowed'))
    return reply.type('text/plain; version=0.0.4').send(await deps.telemetry.text())
  })
}

/** From this machine (and no proxy in between), or with the operator's token. */
function mayRead(request: FastifyRequest, { metricsToken, tokenMatches }: StateDeps): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, '')
  if (metricsToken !== undefined) return given !== undefined && tokenMatches(given, metricsToken)
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
}
