import type { IncomingHttpHeaders } from 'node:http'
import { must } from './refusal.ts'

/**
 * A changing call under a session cookie must come from our own pages (Fetch Metadata, W3C; and Origin, RFC 6454).
 * A call with neither header is no browser's, and a session cookie is a browser's: it is refused too.
 */
export function checkOrigin(method: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): void {
  if (method === 'GET' || method === 'HEAD') {
    must(headers['sec-fetch-site'] !== 'cross-site', 'wrong_origin')
    return
  }
  if (headers.origin !== undefined) must(origins.has(headers.origin), 'wrong_origin')
  else must(headers['sec-fetch-site'] === 'same-origin', 'wrong_origin')
}
