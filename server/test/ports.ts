import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A TCP port of 127.0.0.1 that nobody uses right now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((settle, fail) => { server.once('error', fail).listen(0, '127.0.0.1', settle) })
  const { port } = server.address() as AddressInfo
  await new Promise((settle) => server.close(settle))
  return port
}
