/**
 * Verifies a member's log of acts from outside. No dependencies but WebCrypto: runs in a browser, in Node, anywhere. Trusts the public key and the checkpoints
 * that it is given, and nothing that the server says. Merkle tree: RFC 6962 §2.1; proofs: RFC 9162 §2.1.3–2.1.4; checkpoints: C2SP tlog-checkpoint as a
 * signed note; signatures: Ed25519 (RFC 8032).
 */

/** One act as it is served. Bytes are base64. `citizenMac`, `actorMac`, `objectMac` mean nothing to anybody without the keys, nor does `reason`. */
export interface LogEntry {
  readonly member: string; readonly id: string; readonly at: string; readonly act: string; readonly actor: string; readonly role: string | null
  readonly actorId: string | null; readonly actorMac: string | null; readonly object: string; readonly objectId: string | null; readonly objectMac: string | null
  readonly citizenMac: string | null; readonly reason: string | null; readonly signature: string
}
/** `entry` is null when the log's period is over: its hash stays. */
export interface LeafServed { readonly place: number; readonly hash: string; readonly entry: LogEntry | null }
export interface Checkpoint { readonly origin: string; readonly size: number; readonly root: string; readonly at: string }

/** What a server says about its log. */
export interface Log {
  /** The latest one, as text; null while there is none. */
  checkpoint(): Promise<string | null>
  /** Earlier ones, oldest first, of when the log was longer than `after`; as many as it likes to give at once. */
  checkpoints(after: number): Promise<readonly string[]>
  /** As many from that place on as it likes to give at once. */
  entries(from: number): Promise<readonly LeafServed[]>
  inclusion(place: number, size: number): Promise<readonly string[]>
  consistency(first: number, second: number): Promise<readonly string[]>
}

/** What can be wrong, in words. */
export const wrongs = {
  'checkpoint-unsigned': 'the latest checkpoint is not signed with the key that is known',
  'kept-unsigned': 'a checkpoint that was kept is not one of this log, or not signed with this key',
  shorter: 'the log is shorter than it was: entries were cut off, or an older state was put back',
  rewritten: 'the first entries are no longer those that an earlier checkpoint was signed over',
  'root-differs': 'the entries that are served do not give the root that was signed',
  'entry-changed': 'an entry is not what it was when it was written',
  'entry-missing': 'an entry is gone before its time',
  'entry-foreign': 'an entry was not written by this SocialSpace',
  'entry-twice': 'an entry stands in two places',
  'entry-misplaced': 'an entry is not where it should be, or not served',
  'proof-wrong': 'a proof that the server gives does not hold',
} as const
export type Wrong = keyof typeof wrongs
export interface Finding { readonly wrong: Wrong; readonly place?: number; readonly size?: number }
export interface Verdict { readonly findings: readonly Finding[]; readonly checkpoint: (Checkpoint & { readonly note: string }) | null; readonly entries: number; readonly expired: number }

const utf8 = new TextEncoder()
type Bytes = Uint8Array<ArrayBuffer>
const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
const sha256 = async (...parts: readonly Uint8Array[]): Promise<Bytes> => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}
const same = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at])

/** The bytes of an entry that are hashed and signed: every field but the signature, in this order. */
export const entryText = (e: LogEntry): string => JSON.stringify(['socialspace act 1', e.member, e.id, e.at, e.act, e.actor, e.role, e.actorId, e.actorMac, e.object, e.objectId, e.objectMac, e.citizenMac, e.reason])
/** RFC 6962: a leaf can never pass for a node. */
export const leafHash = (text: string): Promise<Bytes> => sha256(Uint8Array.of(0), utf8.encode(text))
const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(Uint8Array.of(1), left, right)

/** The root over leaves that come one by one. */
class Roots {
  readonly #peaks: { height: number; hash: Bytes }[] = []
  async add(leaf: Bytes): Promise<void> {
    let peak = { height: 0, hash: leaf }
    while (this.#peaks.at(-1)?.height === peak.height) peak = { height: peak.height + 1, hash: await nodeHash(this.#peaks.pop()!.hash, peak.hash) }
    this.#peaks.push(peak)
  }
  async root(): Promise<Bytes> {
    if (this.#peaks.length === 0) return await sha256()
    let hash = this.#peaks.at(-1)!.hash
    for (let at = this.#peaks.length - 2; at >= 0; at--) hash = await nodeHash(this.#peaks[at]!.hash, hash)
    return hash
  }
}

/** RFC 9162 §2.1.3.2. */
export async function includes(leaf: Uint8Array, place: number, size: number, path: readonly string[], root: Uint8Array): Promise<boolean> {
  let [at, last, hash] = [place, size - 1, leaf]
  for (const step of path.map(bytesOf)) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = await nodeHash(hash, step)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return place < size && last === 0 && same(hash, root)
}

/** RFC 9162 §2.1.4.2. */
export async function extendsTo(first: number, second: number, older: Uint8Array, newer: Uint8Array, path: readonly string[]): Promise<boolean> {
  if (first === second) return path.length === 0 && same(older, newer)
  if (first === 0) return path.length === 0
  const steps = path.map(bytesOf)
  if (Number.isInteger(Math.log2(first))) steps.unshift(Uint8Array.from(older))
  let [at, last] = [first - 1, second - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [was, is] = [steps[0], steps[0]]
  if (!was || !is) return false
  for (const step of steps.slice(1)) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      [was, is] = [await nodeHash(step, was), await nodeHash(step, is)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else is = await nodeHash(is, step)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && same(was, older) && same(is, newer)
}

/** A checkpoint's lines: origin, size, root, time. @throws when it is none. */
export function readCheckpoint(note: string): Checkpoint {
  const [, origin, size, root, at] = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n([^\n]+)\n\n— /.exec(note) ?? []
  if (at === undefined || Number.isNaN(Date.parse(at))) throw new TypeError('not a checkpoint')
  return { origin: origin!, size: Number(size), root: root!, at }
}

/** A note verifier key: name, key id and, behind one byte for Ed25519, the public key. @throws when it is none. */
async function readKey(text: string): Promise<{ name: string; id: Uint8Array; key: Parameters<typeof crypto.subtle.verify>[1] }> {
  const [, name, , key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{44})$/.exec(text.trim()) ?? []
  const bytes = bytesOf(key ?? '')
  if (!name || bytes[0] !== 1) throw new TypeError('not a key that checkpoints are signed with')
  const id = (await sha256(utf8.encode(`${name}\n`), bytes)).slice(0, 4)
  return { name, id, key: await crypto.subtle.importKey('raw', bytes.slice(1), { name: 'Ed25519' }, false, ['verify']) }
}
type Key = Awaited<ReturnType<typeof readKey>>
const signed = (key: Key, message: string, signature: Bytes) => crypto.subtle.verify({ name: 'Ed25519' }, key.key, signature, utf8.encode(message))

async function isSigned(key: Key, note: string): Promise<boolean> {
  try {
    const cut = note.indexOf('\n\n') + 1
    const line = note.slice(cut + 1).split('\n').find((one) => one.startsWith(`— ${key.name} `))
    const bytes = bytesOf(line?.split(' ')[2] ?? '')
    return readCheckpoint(note).origin === key.name && same(bytes.slice(0, 4), key.id) && (await signed(key, note.slice(0, cut), bytes.slice(4)))
  } catch {
    return false
  }
}

const fiveYearsBefore = (at: number): number => new Date(at).setUTCFullYear(new Date(at).getUTCFullYear() - 5)

/**
 * Fetches everything that the server serves and holds it against the key and the checkpoints that were kept: the latest checkpoint's signature, every entry's
 * hash, signature and place, the roots of all checkpoints, and the server's own proofs. No findings: nothing was changed, cut, moved, put in or put back since
 * the oldest checkpoint that was kept.
 */
export async function verifyLog({ key: text, kept, log, at = Date.now(), since = fiveYearsBefore(at), progress = () => {} }: {
  /** `name+id+key`, as it was kept. */ key: string; kept: readonly string[]; log: Log
  /** The time now, and since when entries must be there, in milliseconds: those under a checkpoint from before may be gone. */
  at?: number; since?: number; progress?: (done: number, of: number) => void
}): Promise<Verdict> {
  const findings: Finding[] = []
  const [key, note] = [await readKey(text), await log.checkpoint()]
  const own: Checkpoint[] = []
  for (const one of kept) {
    if (await isSigned(key, one)) own.push(readCheckpoint(one))
    else findings.push({ wrong: 'kept-unsigned' })
  }
  if (note !== null && !(await isSigned(key, note))) return { findings: [...findings, { wrong: 'checkpoint-unsigned' }], checkpoint: null, entries: 0, expired: 0 }
  const latest = note === null ? null : readCheckpoint(note)
  const [size, older] = [latest?.size ?? 0, [] as Checkpoint[]]
  for (let [after, last] = [-1, 0]; last > after; last = Math.max(after, ...older.map((one) => one.size))) {
    for (const one of await log.checkpoints(after = last)) if (await isSigned(key, one)) older.push(readCheckpoint(one))
  }
  const due = Math.max(0, ...[...older, ...own].filter((one) => Date.parse(one.at) < since).map((one) => one.size))
  for (const one of own) if (one.size > size) findings.push({ wrong: 'shorter', size: one.size })

  const [roots, ids, samples] = [new Roots(), new Set<string>(), [] as { place: number; hash: Bytes }[]]
  const [checked, from] = [[...own, ...older].filter((one) => one.size <= size), { place: 0, expired: 0 }]
  while (from.place < size) {
    const page = (await log.entries(from.place)).slice(0, size - from.place)
    if (page.length === 0) break
    const seen = await Promise.all(page.map(async ({ entry, hash }) => entry && { same: same(await leafHash(entryText(entry)), bytesOf(hash)), signed: await signed(key, entryText(entry), bytesOf(entry.signature)) }))
    for (const [nth, { place, hash, entry }] of page.entries()) {
      const [here, was] = [from.place + nth, seen[nth]!]
      if (place !== here || (entry && `socialspace/acts/${entry.member}` !== key.name)) findings.push({ wrong: 'entry-misplaced', place: here })
      if (!entry && here < due) from.expired++
      else if (!entry) findings.push({ wrong: 'entry-missing', place: here })
      else if (!was.signed) findings.push({ wrong: was.same ? 'entry-foreign' : 'entry-changed', place: here })
      else if (!was.same) findings.push({ wrong: 'entry-changed', place: here })
      if (entry && ids.size === ids.add(entry.id).size) findings.push({ wrong: 'entry-twice', place: here })
      await roots.add(bytesOf(hash))
      if (here === 0 || here === size - 1 || here % 1000 === 500) samples.push({ place: here, hash: bytesOf(hash) })
      for (const one of checked) if (one.size === here + 1 && !same(await roots.root(), bytesOf(one.root))) findings.push({ wrong: 'rewritten', size: one.size })
    }
    from.place += page.length
    progress(from.place, size)
  }
  if (from.place < size) findings.push({ wrong: 'entry-misplaced', place: from.place })
  if (!latest) return { findings, checkpoint: null, entries: 0, expired: 0 }
  const root = bytesOf(latest.root)
  if (!same(await roots.root(), root)) findings.push({ wrong: 'root-differs', size })
  for (const one of own) if (one.size <= size && !(await extendsTo(one.size, size, bytesOf(one.root), root, await log.consistency(one.size, size)))) findings.push({ wrong: 'proof-wrong', size: one.size })
  for (const { place, hash } of samples) if (!(await includes(hash, place, size, await log.inclusion(place, size), root))) findings.push({ wrong: 'proof-wrong', place })
  return { findings, checkpoint: { ...latest, note: note! }, entries: from.place, expired: from.expired }
}
