import { existsSync, mkdirSync } from 'node:fs'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { StartError } from './starterror.ts'
import { sha256stream } from './vault/index.ts'

/** A file of a backup: where it is in it, its bytes and their SHA-256. */
export interface Copied { readonly path: string; readonly size: number; readonly sha256: string }

const piece = 1 << 20

/**
 * Copies a file, for this user alone; durable on return. What grows while it is copied is copied as far as it was read.
 * @returns its size and SHA-256, or undefined when it has gone: PostgreSQL removes files while it runs.
 */
export async function copyFile(from: string, to: string): Promise<Omit<Copied, 'path'> | undefined> {
  let source: FileHandle
  try {
    source = await open(from, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const target = await open(to, 'wx', 0o600)
    try {
      const hash = sha256stream()
      let size = 0
      for await (const bytes of readAll(source)) {
        hash.add(bytes)
        await target.writeFile(bytes)
        size += bytes.length
      }
      await target.sync()
      return { size, sha256: hash.hex() }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** SHA-256 of a file's first bytes, or of all of it; its length in bytes. */
export async function hashFile(file: string, first = Infinity): Promise<Omit<Copied, 'path'>> {
  const source = await open(file, 'r')
  try {
    const hash = sha256stream()
    let size = 0
    for await (const bytes of readAll(source)) {
      const part = bytes.subarray(0, Math.max(0, Math.min(bytes.length, first - size)))
      hash.add(part)
      size += part.length
      if (size >= first) break
    }
    return { size, sha256: hash.hex() }
  } finally {
    await source.close()
  }
}

async function* readAll(source: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(piece)
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, piece)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** Makes a folder and what it lies in, for this user alone. Not mkdir's own `recursive`, which never ends in folders such as /proc. */
export function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  mkdirSync(dir, { mode: 0o700 })
}

/** The same for a folder that somebody named. @throws StartError when it cannot be made. */
export function makeNamedFolder(dir: string): void {
  try {
    makeFolder(dir)
  } catch (error) {
    throw new StartError(`The folder ${dir} cannot be made (${(error as NodeJS.ErrnoException).code}): choose another, or give this user the right to.`)
  }
}

/** A name in a folder is on the disk only when the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32' || !existsSync(folder)) return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Whether a path is the folder itself or lies below it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('/'))
}

/** Does something with each, sixteen at once: most files are small, and each waits for the disk. All have ended on return. @throws the first error. */
export async function eachAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.toReversed()
  const workers = await Promise.allSettled(Array.from({ length: 16 }, async () => {
    try {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one)
    } catch (error) {
      waiting.length = 0
      throw error
    }
  }))
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason
}
