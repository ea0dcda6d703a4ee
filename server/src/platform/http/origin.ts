import type { IncomingHttpHeaders } from 'node:http'
import { must } from './refusal.ts'

/**
 * A call from a browser must come from our own pages, as its own headers tell (Fetch Metadata, W3C; and Origin, RFC 6454): both, when it sends both. That goes for calls without a
 * session too, or somebody else's page could start one in a visitor's browser and read along in what they then write.
 * A changing call with a cookie and neither header is no browser's, and a session cookie is a browser's: it is refused.
 */
export function checkOrigin(method: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): void {
  const { origin, cookie, 'sec-fetch-site': site } = headers
  if (method === 'GET' || method === 'HEAD') {
    must(site !== 'cross-site', 'wrong_origin')
    return
  }
  must(origin === undefined || origins.has(origin), 'wrong_origin')
  must(site === undefined || site === 'same-origin', 'wrong_origin')
  must(origin !== undefined || site !== undefined || cookie === undefined, 'wrong_origin')
}
