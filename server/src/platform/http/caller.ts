import ipaddr from 'ipaddr.js'
import { now } from '../clock.ts'
import { keyedHash, randomToken } from '../vault/index.ts'

/** The network prefix of an address: /24 of IPv4, /64 of IPv6. Used only inside a keyed hash that lives for minutes; never stored or logged. */
export function prefixOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toByteArray().slice(0, 3).join('.')
    : parsed.toByteArray().slice(0, 8).join('.')
}

const renewAfter = 60 * 60 * 1000
let salt = { value: '', until: 0 }

/** Who calls without an account: a hash of the network prefix under a key of this process and this hour. An hour later nobody can say whose it was. */
export function prefixHash(request: { ip: string }): string {
  const at = now().getTime()
  if (salt.until <= at) salt = { value: randomToken(16), until: at + renewAfter }
  return keyedHash(`${salt.value}|${prefixOf(request.ip)}`)
}
