import type { FastifyInstance } from 'fastify'

/** Content security policy of the pages: everything from ourselves, no inline script or style, Trusted Types on (W3C CSP 3). */
export const pagePolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types default preact react-aria',
].join('; ')

/** Answers that are data: nothing may run. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Headers that every answer carries, whoever made it. */
export function addHeaders(app: FastifyInstance, https: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', dataPolicy)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    if (https) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  })
}
