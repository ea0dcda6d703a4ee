import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Provider } from 'oidc-provider'
import { always, defaults, refusalOf, sendRefusal } from '../http/index.ts'
import { safeEqual } from '../vault/index.ts'
import type { OidcDeps } from './index.ts'

const prefix = '/oauth'
/** Our own sign-in calls within the process; it says so by a secret of the process and is limited at its own door. */
export const insideHeader = 'x-inside'

/** Tells the provider where it really is: its addresses follow the configuration, whatever Host a request claims. */
export function placed(request: IncomingMessage, publicUrl: string): IncomingMessage {
  const { protocol, host } = new URL(publicUrl)
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  request.headers['x-forwarded-host'] = host
  request.headers.host = host
  return request
}

/** Puts the provider under /oauth. It reads its own bodies and writes its own answers; ours are only the headers that every answer has. */
export async function mount(server: FastifyInstance, provider: Provider, deps: OidcDeps, inside: string): Promise<void> {
  const { publicUrl } = deps
  const answer = provider.callback()
  const headers = Object.entries({ ...defaults, ...always(publicUrl.startsWith('https:')) })
  await server.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null))
    inner.all(`${prefix}/*`, async (request, reply) => {
      try {
        if (!safeEqual(String(request.headers[insideHeader] ?? ''), inside)) await deps.limit('write', `oauth:${deps.prefixHash(request)}`)
      } catch (error) {
        return sendRefusal(reply, refusalOf(error, deps.log, 'oauth'))
      }
      reply.hijack()
      const { raw } = reply
      for (const [name, value] of headers) raw.setHeader(name, value)
      const asked = placed(request.raw, publicUrl) as IncomingMessage & { originalUrl?: string }
      asked.originalUrl = asked.url!
      asked.url = asked.url!.slice(prefix.length)
      void answer(asked, raw)
    })
  })
  server.get('/.well-known/oauth-authorization-server/oauth', (_request, reply) =>
    server.inject({ url: `${prefix}/.well-known/openid-configuration`, headers: { [insideHeader]: inside } }).then(({ payload }) => reply.type('application/json').send(payload)))
}
