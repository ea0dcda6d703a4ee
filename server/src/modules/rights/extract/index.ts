import type { Readable } from 'node:stream'
import type { Contact } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import type { DataMap } from '../../../platform/datamap/index.ts'
import { PLATFORM, type Vault } from '../../../platform/vault/index.ts'
import type { StaffPlaces } from '../staff.ts'
import { createSpeaker } from './html.ts'
import { jsonOf } from './json.ts'
import { createNames, type StoredFile } from './names.ts'
import { createPages } from './pages.ts'
import { createRows, type Kind, shownTables, type Table } from './rows.ts'
import { extractSchema } from './schema.ts'
import { type Alias, type Entry, readEntry, staffIn } from './values.ts'
import { type ZipEntry, zipOf } from './zip.ts'

export type { Kind } from './rows.ts'
export { extractSchema, extractShape, schemaPaths } from './schema.ts'

interface Both { readonly da: string; readonly en: string }
interface Named { readonly id: string; readonly name: Both }

/** An act of the log that concerns a person: what kind of person did it, never who; `self`: a member of staff reads of what they did themselves. `where`: at which member, where it may be several. */
export interface ActAbout { readonly id: string; readonly at: Date; readonly act: string; readonly actor: 'self' | 'citizen' | 'staff' | 'service'; readonly role: string | null; readonly reason: string | null; readonly where?: string }
/** What names a member of staff, but is about somebody else, and so left out: said, with its reason. */
export interface Withheld { readonly title: Both; readonly what: Both }

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
  /** Groups and rooms of staff. */
  readonly rooms: (member: string) => Promise<readonly Named[]>
  readonly queues: (member: string) => Promise<readonly Named[]>
  /** The log of acts as it concerns the person, newest first, before an id. */
  readonly actsAbout: (tx: Tx, member: string, citizen: string, page: { before?: string; limit: number }) => Promise<readonly ActAbout[]>
  /** The person's files that are theirs to have, oldest first. */
  readonly filesOf: (tx: Tx, member: string, citizen: string) => Promise<readonly StoredFile[]>
  /** Some pieces of a file, opened. @throws UnitGone, SealBroken */
  readonly readPieces: (tx: Tx, member: string, file: StoredFile, from: number, most: number) => Promise<readonly Buffer[]>
}

/** What an extract says of itself. `name`: whose it is. `members`: the controllers; a citizen’s is one. */
export interface About { readonly kind: Kind; readonly name: string; readonly members: readonly Contact[]; readonly operator: Contact; readonly authority: Contact; readonly person: string; readonly madeAt: Date }
/** Told of each step: how many are done, of how many. */
export type OnStep = (done: number, all: number) => void

/** Whose everything it is, and where it lies. */
interface Whole {
  readonly about: About
  readonly timeZone: string
  readonly tables: readonly Table[]
  readonly log: readonly ActAbout[]
  readonly names: ReadonlyMap<string, Both>
  readonly files: readonly StoredFile[]
  readonly withheld: readonly Withheld[]
  /** Under whose keys it lies, and of which member a table without places is read. */
  readonly keys: string
  readonly member: string
}

/** Pieces of 64 KiB at a time. */
const piecesAtOnce = 16
const actsAtOnce = 500

/**
 * Everything held about a person as one ZIP, made as it is read and never whole anywhere: pages in Danish and English, JSON with its schema, their files, the log of acts, who received
 * anything. What there is comes from the data maps alone: a new column or table needs no code here (P61; GDPR art. 15, 20).
 */
export function createExtract({ database, vault, dataMaps, publicUrl, member: memberOf, operator, authority, staffCard, themes, queues, rooms: roomsOf, actsAbout, filesOf, readPieces }: ExtractDeps, staff: StaffPlaces) {
  const tablesOfCitizens = shownTables(dataMaps)
  const rows = createRows(database)
  const schemas = { citizen: schemaText('citizen'), staff: schemaText('staff') }
  function schemaText(kind: Kind): string {
    return `${JSON.stringify(extractSchema(dataMaps, kind), null, 2)}\n`
  }

  async function* entriesOf({ about, timeZone, tables, log, names, files, withheld, keys, member }: Whole, onStep: OnStep): AsyncGenerator<ZipEntry> {
    const { kind, person } = about
    const counts = await rows.count(tables, member, person)
    const { pathOf } = createNames(files)
    const speech = { kind, timeZone, names, link: ({ id, name }: { id: string; name: string }) => pathOf(id, name) }
    const pages = createPages({ da: createSpeaker({ ...speech, language: 'da' }), en: createSpeaker({ ...speech, language: 'en' }) }, about)
    const all = 2 * [...counts.values()].reduce((sum, count) => sum + count, 0) + files.length
    let done = 0
    const step = (count: number) => onStep((done = Math.min(all, done + count)), all)
    step(0)

    /** The rows of a table as their person may read them, batch by batch. */
    async function* read(table: Table): AsyncGenerator<{ parent: string | null; entries: readonly Entry[] }> {
      for await (const { parent, rows: batch } of rows.of(table, member, person)) {
        const cards = await staffCard(staffIn(table, batch))
        const entries = batch.flatMap((row) => readEntry(vault, keys, person, table, row, parent, cards) ?? [])
        step(batch.length)
        if (entries.length > 0) yield { parent, entries }
      }
    }
    const held = tables.filter((table) => counts.get(table)! > 0)

    yield { name: 'data.json', content: jsonOf({ about, publicUrl, tables: held, entries: read, log, files, pathOf, withheld }) }
    yield { name: 'schema.json', content: [schemas[kind]] }
    for (const table of held) for await (const group of groupsOf(read(table))) yield* pages.ofGroup({ table, ...group })
    yield* pages.ofLog(log)
    for (const file of files) {
      yield { name: pathOf(file.id)!, content: pieces(member, file), packed: true }
      step(1)
    }
    yield* pages.fronts(files.length, withheld)
    onStep(all, all)
  }

  async function ofCitizen(member: string, citizen: string, madeAt: Date): Promise<Whole> {
    const own = await memberOf({ id: member })
    const acts = (page: { before?: string; limit: number }) => database.forMembers([member], (tx) => actsAbout(tx, member, citizen, page))
    return {
      about: { kind: 'citizen', name: own.name, members: [own.contact], operator, authority, person: citizen, madeAt }, timeZone: own.timeZone,
      tables: tablesOfCitizens, log: await allActs(acts), names: new Map([...await themes(member), ...await queues(member), ...await roomsOf(member)].map(({ id, name }) => [id, name])),
      files: await database.forMembers([member], (tx) => filesOf(tx, member, citizen)), withheld: await besidesOf(member, citizen), keys: member, member,
    }
  }
  /** Where others wrote beside the person. */
  async function besidesOf(member: string, citizen: string): Promise<Withheld[]> {
    const counts = await rows.count(tablesOfCitizens.filter(({ map }) => map.besides), member, citizen)
    return [...counts].flatMap(([{ map: { title, besides } }, count]) => (count > 0 ? [{ title, what: besides! }] : []))
  }
  async function ofStaff(person: string, madeAt: Date): Promise<Whole> {
    const places = await staff.placesOf(person)
    const log: ActAbout[] = []
    for (const { member, name } of places) log.push(...(await allActs((page) => staff.actsAt(member, person, page))).map((act) => ({ ...act, where: name ?? operator.name })))
    return {
      about: { kind: 'staff', name: operator.name, members: places.flatMap(({ contact, name }) => (name === null ? [] : [contact])), operator, authority, person, madeAt },
      timeZone: places.find(({ name }) => name !== null)?.timeZone ?? 'Europe/Copenhagen', tables: places.flatMap((place) => staff.tablesAt(place)),
      log: log.toSorted((one, other) => one.at.getTime() - other.at.getTime()), names: new Map(), files: [], withheld: staff.withheld, keys: PLATFORM, member: PLATFORM,
    }
  }

  async function* pieces(member: string, file: StoredFile): AsyncGenerator<Buffer> {
    for (let from = 0; from < file.pieces; from += piecesAtOnce) yield* await database.forMembers([member], (tx) => readPieces(tx, member, file, from, piecesAtOnce))
  }
  const made = (whole: (at: Date) => Promise<Whole>, onStep: OnStep): Readable => {
    const at = now()
    return zipOf((async function* () { yield* entriesOf(await whole(at), onStep) })(), at)
  }

  return {
    ofCitizen: (member: string, citizen: string, onStep: OnStep): Readable => made((at) => ofCitizen(member, citizen, at), onStep),
    /** Of a member of staff: their account in the operator’s realm, and what each member holds about them. */
    ofStaff: (person: string, onStep: OnStep): Readable => made((at) => ofStaff(person, at), onStep),
  }
}
export type MakeExtract = ReturnType<typeof createExtract>

/** All acts that concern the person, oldest first. */
async function allActs(read: (page: { before?: string; limit: number }) => Promise<readonly ActAbout[]>): Promise<readonly ActAbout[]> {
  const acts: ActAbout[] = []
  for (let page; page === undefined || page.length === actsAtOnce;) {
    page = await read({ limit: actsAtOnce, ...(acts.length > 0 && { before: acts.at(-1)!.id }) })
    acts.push(...page)
  }
  return acts.toReversed()
}

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
