import ipaddr from 'ipaddr.js'
import { keyedHash } from '../vault/index.ts'

/** The network prefix of an address: /24 of IPv4, /64 of IPv6. Used only inside a keyed hash that lives for minutes; never stored or logged. */
export function prefixOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toByteArray().slice(0, 3).join('.')
    : parsed.toByteArray().slice(0, 8).join('.')
}

/** Who calls without an account: a hash of the network prefix under a key of this process. */
export const prefixHash = (request: { ip: string }): string => keyedHash(prefixOf(request.ip))
