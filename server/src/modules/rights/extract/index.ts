import type { Readable } from 'node:stream'
import type { Contact } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import type { DataMap } from '../../../platform/datamap/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { createSpeaker } from './html.ts'
import { jsonOf } from './json.ts'
import { createNames, type StoredFile } from './names.ts'
import { createPages } from './pages.ts'
import { createRows, shownTables, type Table } from './rows.ts'
import { extractSchema } from './schema.ts'
import { type Alias, type Entry, readEntry, staffIn } from './values.ts'
import { type ZipEntry, zipOf } from './zip.ts'

export { extractSchema, extractShape, schemaPath } from './schema.ts'

interface Both { readonly da: string; readonly en: string }
interface Named { readonly id: string; readonly name: Both }

/** An act of the log that concerns a person: what kind of person did it, never who. */
export interface ActAbout { readonly id: string; readonly at: Date; readonly act: string; readonly actor: 'citizen' | 'staff' | 'service'; readonly role: string | null; readonly reason: string | null }

export interface ExtractDeps {
  /** Sees what is stored only: its person sees it, too. */
  readonly database: Database
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  readonly publicUrl: string
  readonly member: (by: { id: string }) => Promise<{ name: string; slug: string; timeZone: string; contact: Contact }>
  readonly operator: Contact
  readonly authority: Contact
  /** How citizens see members of staff. */
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Alias>>
  readonly themes: (member: string) => Promise<readonly Named[]>
  readonly queues: (member: string) => Promise<readonly Named[]>
  /** The log of acts as it concerns the person, newest first, before an id. */
  readonly actsAbout: (tx: Tx, member: string, citizen: string, page: { before?: string; limit: number }) => Promise<readonly ActAbout[]>
  /** The person's files that are theirs to have, oldest first. */
  readonly filesOf: (tx: Tx, member: string, citizen: string) => Promise<readonly StoredFile[]>
  /** Some pieces of a file, opened. @throws UnitGone, SealBroken */
  readonly readPieces: (tx: Tx, member: string, file: StoredFile, from: number, most: number) => Promise<readonly Buffer[]>
}

/** What an extract says of itself. */
export interface About { readonly member: { name: string; contact: Contact }; readonly operator: Contact; readonly authority: Contact; readonly person: string; readonly madeAt: Date }
/** Told of each step: how many are done, of how many. */
export type OnStep = (done: number, all: number) => void

/** Pieces of 64 KiB at a time. */
const piecesAtOnce = 16
const actsAtOnce = 500

/**
 * Everything held about a citizen as one ZIP, made as it is read and never whole anywhere: pages in Danish and English, JSON with its schema, their files, the log of acts, who received
 * anything. What there is comes from the data maps alone: a new column or table needs no code here (P61; GDPR art. 15, 20).
 */
export function createExtract({ database, vault, dataMaps, publicUrl, member: memberOf, operator, authority, staffCard, themes, queues, actsAbout, filesOf, readPieces }: ExtractDeps) {
  const tables = shownTables(dataMaps)
  const rows = createRows(database)
  const schema = `${JSON.stringify(extractSchema(dataMaps), null, 2)}\n`

  async function* entriesOf(member: string, citizen: string, madeAt: Date, onStep: OnStep): AsyncGenerator<ZipEntry> {
    const own = await memberOf({ id: member })
    const about: About = { member: own, operator, authority, person: citizen, madeAt }
    const files = await database.forMembers([member], (tx) => filesOf(tx, member, citizen))
    const log = await logOf(member, citizen)
    const counts = await rows.count(tables, member, citizen)
    const { pathOf } = createNames(files)
    const names = new Map([...await themes(member), ...await queues(member)].map(({ id, name }) => [id, name]))
    const speech = { timeZone: own.timeZone, names, link: ({ id, name }: { id: string; name: string }) => pathOf(id, name) }
    const pages = createPages({ da: createSpeaker({ ...speech, language: 'da' }), en: createSpeaker({ ...speech, language: 'en' }) }, about)
    const all = 2 * [...counts.values()].reduce((sum, count) => sum + count, 0) + files.length
    let done = 0
    const step = (count: number) => onStep((done = Math.min(all, done + count)), all)
    step(0)

    /** The rows of a table as their person may read them, batch by batch. */
    async function* read(table: Table): AsyncGenerator<{ parent: string | null; entries: readonly Entry[] }> {
      for await (const { parent, rows: batch } of rows.of(table, member, citizen)) {
        const staff = await staffCard(staffIn(table, batch))
        const entries = batch.flatMap((row) => readEntry(vault, member, citizen, table, row, parent, staff) ?? [])
        step(batch.length)
        if (entries.length > 0) yield { parent, entries }
      }
    }
    const held = tables.filter(({ name }) => counts.get(name)! > 0)

    yield { name: 'data.json', content: jsonOf({ about, publicUrl, tables: held, entries: read, log, files, pathOf }) }
    yield { name: 'schema.json', content: [schema] }
    for (const table of held) {
      let place = 0
      for await (const group of groupsOf(read(table))) yield* pages.ofGroup({ table, ...group }, ++place)
    }
    yield* pages.ofLog(log)
    for (const file of files) {
      yield { name: pathOf(file.id)!, content: pieces(member, file), packed: true }
      step(1)
    }
    yield* pages.fronts(files.length)
    onStep(all, all)
  }

  /** All acts that concern the person, oldest first. */
  async function logOf(member: string, citizen: string): Promise<readonly ActAbout[]> {
    const acts: ActAbout[] = []
    for (let page; page === undefined || page.length === actsAtOnce;) {
      page = await database.forMembers([member], (tx) => actsAbout(tx, member, citizen, { limit: actsAtOnce, ...(acts.length > 0 && { before: acts.at(-1)!.id }) }))
      acts.push(...page)
    }
    return acts.toReversed()
  }

  async function* pieces(member: string, file: StoredFile): AsyncGenerator<Buffer> {
    for (let from = 0; from < file.pieces; from += piecesAtOnce) yield* await database.forMembers([member], (tx) => readPieces(tx, member, file, from, piecesAtOnce))
  }

  return (member: string, citizen: string, onStep: OnStep): Readable => {
    const at = now()
    return zipOf(entriesOf(member, citizen, at, onStep), at)
  }
}
export type MakeExtract = ReturnType<typeof createExtract>

/** Batches, gathered by their parent: a group is read to its end before the next begins. */
async function* groupsOf(batches: AsyncGenerator<{ parent: string | null; entries: readonly Entry[] }>): AsyncGenerator<{ parent: string | null; entries: AsyncIterable<readonly Entry[]> }> {
  let next = await batches.next()
  while (!next.done) {
    const { parent } = next.value
    async function* same() {
      while (!next.done && next.value.parent === parent) {
        yield next.value.entries
        next = await batches.next()
      }
    }
    yield { parent, entries: same() }
  }
}
