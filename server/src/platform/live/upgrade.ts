import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Principal } from '../http/index.ts'

export interface Who {
  readonly principal: Principal
  readonly app: 'citizen' | 'workplace'
  readonly member: string | null
}

export interface UpgradeDeps {
  readonly identify: (request: { headers: IncomingMessage['headers']; method: string; url: string; app: 'citizen' | 'workplace'; member: string | null }) => Promise<Principal>
  /** Exact origins of our own pages (RFC 6454). */
  readonly origins: ReadonlySet<string>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who asks to open a socket, or the HTTP status that refuses it. Sockets are not under CORS, so the origin is checked here. */
export async function readUpgrade(request: IncomingMessage, { identify, origins }: UpgradeDeps): Promise<Who | number> {
  const url = URL.parse(request.url ?? '', 'http://live')
  if (url?.pathname !== '/live') return 404
  if (request.method !== 'GET') return 405
  if (request.headers.origin === undefined || !origins.has(request.headers.origin)) return 403
  const [app, member] = [url.searchParams.get('app'), url.searchParams.get('member')]
  if (app !== 'workplace' && (app !== 'citizen' || !member || !uuid.test(member))) return 400
  const at = app === 'citizen' ? member : null
  const principal = await identify({ headers: request.headers, method: 'GET', url: '/live', app, member: at })
  const fits = app === 'citizen' ? principal.kind === 'citizen' && principal.roles(at).has('citizen') : principal.kind === 'staff'
  // A socket lives as long as its session, so it needs one that can be ended: an access token alone opens none.
  return fits && principal.session !== null ? { principal, app, member: at } : 401
}

/** Answers with a status and nothing else. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n\r\n`)
}
