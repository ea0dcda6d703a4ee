import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
/** Why a picture was not made anew: it cannot be read, it became too large, or too many are waiting. */
export class PictureRefused extends Error {
  readonly why: 'broken' | 'too_large' | 'busy'
  constructor(why: PictureRefused['why']) {
    super(why)
    this.name = 'PictureRefused'
    this.why = why
  }
}

const child = fileURLToPath(new URL('./child.ts', import.meta.url))
const modules = fileURLToPath(new URL('../../../../../', import.meta.url))
const limits = { seconds: 20, bytes: 12 * 1024 * 1024, heapMegabytes: 128, atOnce: 2, waiting: 20 }
let running = 0
const queue: (() => void)[] = []

/**
 * Decodes a picture and encodes it again, so that only its pixels are left: no place, time, device or comment, and nothing hidden in the file.
 * In a process of its own for each picture, without our environment, that may write no file and start no process (Node's permission model),
 * with a limit to pixels, heap, time and output. @throws PictureRefused
 */
export async function remakePicture(type: PictureType, bytes: Uint8Array): Promise<Buffer> {
  if (running >= limits.atOnce) {
    if (queue.length >= limits.waiting) throw new PictureRefused('busy')
    await new Promise<void>((settle) => { queue.push(settle) })
  }
  running++
  try {
    return await run(type, bytes)
  } finally {
    running--
    queue.shift()?.()
  }
}

function run(type: PictureType, bytes: Uint8Array): Promise<Buffer> {
  const process_ = spawn(process.execPath, [
    '--permission', '--allow-addons', `--allow-fs-read=${modules}`, `--max-old-space-size=${limits.heapMegabytes}`, '--disable-warning=SecurityWarning', child, type,
  ], { env: {}, stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.seconds * 1000, killSignal: 'SIGKILL' })
  return new Promise((settle, fail) => {
    const chunks: Buffer[] = []
    let size = 0
    process_.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.bytes) process_.kill('SIGKILL')
      else chunks.push(chunk)
    })
    process_.stdin.on('error', () => undefined) // it ended before it had read everything
    process_.on('error', fail)
    process_.on('close', (code) => {
      if (size > limits.bytes) fail(new PictureRefused('too_large'))
      else if (code === 0 && size > 0) settle(Buffer.concat(chunks))
      else fail(new PictureRefused('broken'))
    })
    process_.stdin.end(bytes)
  })
}
