import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'

/** A file of the ZIP. Its content is made as it is read. */
export interface ZipEntry {
  /** With slashes, from the root of the ZIP. */
  readonly name: string
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
  /** Pictures and PDFs are as small as they get. */
  readonly packed?: boolean
}

/**
 * A ZIP (APPNOTE 6.3, UTF-8 names, ZIP64 where it must be) that is made as it is read: nothing is asked of the next file before the last is written, and nothing is held but what is on
 * its way. Destroying it ends the work; an error in a file's content breaks it off, so that it can never be taken for whole.
 */
export function zipOf(entries: AsyncIterable<ZipEntry>, at: Date): Readable {
  const file = new yazl.ZipFile()
  const out = file.outputStream as Readable
  const fail = (error: unknown) => void out.destroy(error instanceof Error ? error : new Error('broken off'))
  let under: Readable | undefined
  file.on('error', fail)
  out.once('close', () => under?.destroy())
  const write = async () => {
    for await (const { name, content, packed = false } of entries) {
      if (out.destroyed) return
      under = Readable.from(content)
      file.addReadStream(under, name, { mtime: at, compress: !packed })
      await finished(under, { writable: false })
    }
    file.end()
  }
  write().catch(fail)
  return out
}
