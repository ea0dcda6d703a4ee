import type { File } from '@socialspace/contract/shapes'
import { fileTypeFromBuffer } from 'file-type'
import { must, Refusal } from '../../platform/http/index.ts'
import type { Sealed, Unit } from '../../platform/vault/index.ts'

const chunkBytes = 64 * 1024
const column = 'conversations.file_chunk.body'
const allowed: ReadonlySet<string> = new Set<File['type']>(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'])
/** A piece's name in the sealing context: which file, which place, and whether it is the last. A piece moved, left out or cut off does not open. */
const rowOf = (file: string, index: number, last: boolean) => `${file}:${index}:${last ? 1 : 0}`

/** What a file is, by its content and never by its name. @throws Refusal `file_type` */
export async function typeOf(bytes: Uint8Array): Promise<File['type']> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mime = found?.mime === 'image/apng' ? 'image/png' : found?.mime
  must(mime !== undefined && allowed.has(mime), 'file_type')
  return mime as File['type']
}

export function sealChunks(unit: Unit, file: string, bytes: Uint8Array): Sealed<typeof column>[] {
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  return Array.from({ length: count }, (_none, index) =>
    unit.seal(column, rowOf(file, index, index === count - 1), 0, bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes)))
}

/** Opens every piece before anything is given out. @throws Refusal `sealed_broken` when one is missing */
export function openChunks(unit: Unit, file: string, count: number, chunks: readonly { index: number; body: Uint8Array }[]): Buffer {
  if (chunks.length !== count || chunks.some(({ index }, place) => index !== place)) throw new Refusal('sealed_broken')
  return Buffer.concat(chunks.map(({ index, body }) => openChunk(unit, file, count, index, body)))
}
/** The same piece under the unit's present key. */
export const resealChunk = (unit: Unit, file: string, count: number, index: number, body: Uint8Array): Sealed<typeof column> => unit.seal(column, rowOf(file, index, index === count - 1), 0, openChunk(unit, file, count, index, body))
/** @throws SealBroken */
export const openChunk = (unit: Unit, file: string, count: number, index: number, body: Uint8Array): Buffer => unit.openBytes(column, rowOf(file, index, index === count - 1), 0, body)

const endings: Record<File['type'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'application/pdf': 'pdf' }

/** How a file is sent back: never sniffed, never run, never kept; a PDF only as a download. Its own name is in the message, not here. */
export const headersOf = (type: File['type']): Record<string, string> => ({
  'content-disposition': `${type === 'application/pdf' ? 'attachment' : 'inline'}; filename="file.${endings[type]}"`,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})
