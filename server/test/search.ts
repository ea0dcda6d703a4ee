import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'

/** Begins every canary, so that one look at a file finds all of them. */
export const mark = 'kanarie'

interface Encoding { readonly name: string; /** What to look for in the bytes, one character each. */ readonly forms: (word: string) => (string | RegExp)[] }

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const utf16 = (word: string) => [Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()] as const
const hex = (bytes: Buffer) => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]

/** What base64 makes of the bytes, wherever in a longer text they stand: the characters that hold nothing of their neighbours, for each of the three places. */
const base64 = (bytes: Buffer) => [0, 1, 2].flatMap((before) => {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const form = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')]
})

const once = <T>(make: (word: string) => T): ((word: string) => T) => {
  const made = new Map<string, T>()
  return (word) => made.get(word) ?? made.set(word, make(word)).get(word)!
}

/** How a word may have been written down. */
const encodings: readonly Encoding[] = ([
  { name: 'UTF-8', forms: (word) => [latin(Buffer.from(word)), latin(Buffer.from(word.toUpperCase()))] },
  { name: 'UTF-16', forms: (word) => utf16(word).map(latin) },
  { name: 'base64', forms: (word) => base64(Buffer.from(word)) },
  { name: 'base64 of UTF-16', forms: (word) => utf16(word).flatMap(base64) },
  { name: 'hex', forms: (word) => hex(Buffer.from(word)) },
  { name: 'hex of UTF-16', forms: (word) => utf16(word).flatMap(hex) },
  // PostgreSQL's own compression puts a byte of flags before every eight letters.
  { name: 'pglz', forms: (word) => [new RegExp([...word].join('[^]?'))] },
] satisfies Encoding[] as Encoding[]).map(({ name, forms }) => ({ name, forms: once(forms) }))
const holds = (text: string, forms: readonly (string | RegExp)[]) => forms.some((form) => (typeof form === 'string' ? text.includes(form) : form.test(text)))

/** The words that stand in some bytes, each with how it was written; what is compressed there is opened, and looked into. */
export function findIn(bytes: Buffer, words: Iterable<string>): { word: string; encoding: string }[] {
  const [marked, others]: [string[], string[]] = [[], []]
  for (const word of words) (word.startsWith(mark) ? marked : others).push(word)
  const look = (text: string, note: string) => encodings.flatMap(({ name, forms }) => {
    const near = surroundings(text, forms(mark))
    return [...(near === '' ? [] : marked.filter((word) => holds(near, forms(word)))), ...others.filter((word) => holds(text, forms(word)))].map((word) => ({ word, encoding: name + note }))
  })
  return [...look(bytes.toString('latin1'), ''), ...inflated(bytes).flatMap((clear) => look(clear.toString('latin1'), ', compressed'))]
}

/** What stands around the first places where one of the forms is: there the words are told apart. */
function surroundings(text: string, forms: readonly (string | RegExp)[]): string {
  const found: string[] = []
  for (const form of forms) {
    if (typeof form !== 'string') for (const { index } of [...text.matchAll(new RegExp(form, 'g'))].slice(0, 100)) found.push(text.slice(index, index + 200))
    else for (let at = text.indexOf(form), nth = 0; at >= 0 && nth < 100; at = text.indexOf(form, at + 1), nth += 1) found.push(text.slice(Math.max(0, at - 4), at + 200))
  }
  return found.join('\n\n')
}

/** Everything in the bytes that begins like gzip (RFC 1952) or zlib (RFC 1950) and can be inflated, as far as that goes. */
function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8) found.push(...inflateAt(bytes, at + gzipHeader(bytes, at)))
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) if ([0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1]!)) found.push(...inflateAt(bytes, at + 2))
  return found
}

function gzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3]!
  let length = 10
  if (flags & 4) length += 2 + bytes.readUInt16LE(Math.min(at + length, bytes.length - 2))
  for (const flag of [8, 16]) if (flags & flag) length = bytes.indexOf(0, at + length) + 1 - at
  return length + (flags & 2 ? 2 : 0)
}

/** A stream that was cut or written over gives what stands before the place: shorter and shorter pieces are tried. */
function inflateAt(bytes: Buffer, at: number): Buffer[] {
  for (const length of [1 << 20, 1 << 13, 1 << 10, 128]) {
    try {
      const clear = inflateRawSync(bytes.subarray(at, at + length), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 24 })
      return clear.length > mark.length ? [clear] : []
    } catch {
      // not a stream, or broken further on
    }
  }
  return []
}

/** Every file below the folder that holds one of the words, in a sentence each. `words` are by what they were written into. */
export function searchFolder(folder: string, words: ReadonlyMap<string, string>): { files: number; bytes: number; found: string[] } {
  const fields = new Map([...words].map(([field, word]) => [word, field]))
  const result = { files: 0, bytes: 0, found: [] as string[] }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    let bytes: Buffer
    try {
      bytes = readFileSync(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue // PostgreSQL has just removed it
      throw error
    }
    result.files += 1
    result.bytes += bytes.length
    for (const { word, encoding } of findIn(bytes, words.values())) result.found.push(`${fields.get(word)} is readable in ${path.slice(folder.length)} (${encoding})`)
  }
  return result
}
