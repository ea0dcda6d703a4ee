import type { FastifyInstance } from 'fastify'

/** Content security policy of the pages: everything from ourselves, no inline script or style, Trusted Types on and no policy that could make one (W3C CSP 3, Trusted Types). */
export const pagePolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ')

/** Answers that are data: nothing may run. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** What a page can ask a browser for (W3C Permissions Policy). */
const features = [
  'accelerometer', 'browsing-topics', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone',
  'midi', 'payment', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
] as const
export type Feature = (typeof features)[number]

/** Nothing but these, and these for our own pages alone. */
export const permissions = (allowed: readonly Feature[] = []): string => features.map((feature) => `${feature}=(${allowed.includes(feature) ? 'self' : ''})`).join(', ')
const nothing = permissions()

/** Headers that every answer carries, whoever makes it; a route may say otherwise about those in `defaults`. */
export const always = (https: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  ...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
})
export const defaults: Readonly<Record<string, string>> = { 'content-security-policy': dataPolicy, 'cache-control': 'no-store', 'permissions-policy': nothing }

export function addHeaders(app: FastifyInstance, https: boolean): void {
  const fixed = always(https)
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(defaults)) if (!reply.hasHeader(name)) reply.header(name, value)
    reply.headers(fixed)
  })
}
