import { connect, type Socket } from 'node:net'

/** An answer as its bytes said it, or `closed` when the connection ended without one. */
export interface Said { readonly status: number; readonly head: string; readonly type: string; readonly text: string; readonly closed: boolean }

const closed: Said = { status: 0, head: '', type: '', text: '', closed: true }

/** A connection to the server that sends bytes, well formed or not, and reads one answer for each request. Reconnects when it was closed. */
export function openDoor(port: number) {
  let socket: Socket | undefined
  let received = Buffer.alloc(0)
  let waiting: { settle: (said: Said) => void; bare: boolean } | undefined

  const answered = (said: Said) => {
    const { settle } = waiting!
    waiting = undefined
    settle(said)
  }
  const look = () => {
    const end = received.indexOf('\r\n\r\n')
    if (end < 0 || !waiting) return
    const head = received.toString('latin1', 0, end)
    const status = Number(head.slice(9, 12))
    if (status < 200) {
      received = received.subarray(end + 4)
      return look()
    }
    const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
    const length = waiting.bare || status === 204 || status === 304 ? 0 : Number(field('content-length'))
    if (received.length < end + 4 + length) return
    const text = received.toString('utf8', end + 4, end + 4 + length)
    received = received.subarray(end + 4 + length)
    if (field('connection').toLowerCase() === 'close') socket!.destroy()
    answered({ status, head, type: field('content-type'), text, closed: false })
  }
  const open = () => {
    const made = connect(port, '127.0.0.1')
    made.setNoDelay(true)
    received = Buffer.alloc(0)
    made.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      look()
    })
    made.on('error', () => undefined)
    made.on('close', () => { if (socket === made && waiting) answered(closed) })
    return made
  }
  return {
    /** `bare`: an answer without a body, whatever its head says (HEAD). `last`: nothing follows on this connection, so it is begun anew afterwards. */
    async ask(request: Uint8Array, { bare = false, last = false } = {}): Promise<Said> {
      if (!socket || socket.destroyed || !socket.writable) socket = open()
      const used = socket
      const said = await new Promise<Said>((settle) => {
        waiting = { settle, bare }
        used.write(request)
      })
      if (last) used.destroy()
      return said
    },
    close: () => socket?.destroy(),
  }
}
export type Door = ReturnType<typeof openDoor>
