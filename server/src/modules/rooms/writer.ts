import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorCode } from '@socialspace/contract/errors'
import { now } from '../../platform/clock.ts'
import { type Database, DatabaseError, isAway, type Tx } from '../../platform/database/index.ts'
import type { Principal } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import { UnitGone, type Vault } from '../../platform/vault/index.ts'
import { type Side, sideOf } from './access.ts'
import { type Address, changeRoom, type CitizenPostRow, insertPosts, lockRooms, type ParticipantRow, type PostRow, readParticipants, readPosts, readSaid, readStaff, type RoomRow, type StaffPostRow } from './store.ts'
import { openCitizenPost, openStaffPost, sealCitizenPost, sealStaffPost } from './words.ts'

export type Outcome = { readonly outcome: 'stored' | 'duplicate'; readonly number: number; readonly at: Date } | { readonly outcome: 'refused'; readonly code: ErrorCode }
/** Words on their way in. Who may write, and whether now, is decided when the room is locked: whatever else is done to the room or to its writer is before it or after it. */
export interface Entry extends Address {
  readonly id: string
  readonly text: string
  readonly principal: Principal
  settle(outcome: Outcome): void
}
export interface WriterDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  /** Which of these citizens write nothing for a while. */
  readonly blocked: (tx: Tx, member: string, citizens: readonly string[]) => Promise<ReadonlySet<string>>
  readonly wrote: (at: Address) => void
}

const most = 128
const waiting = 5000

/** The one way of writing in rooms: what arrives while a commit is under way goes into the next (group commit); acknowledged after it, never before. */
export function createWriter(deps: WriterDeps) {
  let queue: Entry[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    while (queue.length > 0) {
      const { batch, rest } = nextBatch(queue)
      queue = rest
      await write(deps, batch)
    }
    running = null
  }
  return {
    write(entry: Entry): void {
      if (queue.length >= waiting) return entry.settle({ outcome: 'refused', code: 'unavailable' })
      queue.push(entry)
      running ??= new Promise((settle) => { setImmediate(() => void run().then(settle)) })
    },
    /** Settles when nothing is under way. */
    async idle(): Promise<void> {
      await running
    },
  }
}
export type Writer = ReturnType<typeof createWriter>

/** In order of arrival; an id that is in it already waits for the next. */
function nextBatch(queue: readonly Entry[]): { batch: Entry[]; rest: Entry[] } {
  const ids = new Set<string>()
  const [batch, rest]: [Entry[], Entry[]] = [[], []]
  for (const entry of queue) {
    const id = entry.room + entry.id
    if (batch.length < most && !ids.has(id)) batch.push(entry)
    else rest.push(entry)
    ids.add(id)
  }
  return { batch, rest }
}

async function write(deps: WriterDeps, batch: readonly Entry[]): Promise<void> {
  try {
    const outcomes = await deps.database.forMembers([...new Set(batch.map(({ member }) => member))], (tx) => store(deps, tx, batch))
    batch.forEach((entry, place) => tell(deps, entry, outcomes[place]!))
    for (const at of new Map(batch.map((entry) => [entry.room, entry])).values()) deps.wrote(at)
  } catch (error) {
    const refused = error instanceof DatabaseError && !isAway(error)
    deps.log.error({ err: error, posts: batch.length }, 'what was written in rooms could not be stored')
    if (refused && batch.length > 1) for (const entry of batch) await write(deps, [entry])
    else for (const entry of batch) tell(deps, entry, { outcome: 'refused', code: refused ? 'internal' : 'unavailable' })
    if (!refused) await pause(100)
  }
}

/** What is committed is committed: a socket that fails now must not stop the others. */
function tell({ log }: WriterDeps, entry: Entry, outcome: Outcome): void {
  try {
    entry.settle(outcome)
  } catch (error) {
    log.error({ err: error }, 'what was stored in a room could not be acknowledged')
  }
}

/** Locks the rooms in the order of their keys; then, seeing all that was committed before, numbers and inserts. */
async function store({ vault, blocked }: WriterDeps, tx: Tx, batch: readonly Entry[]): Promise<Outcome[]> {
  const rooms = await lockRooms(tx, [...new Set(batch.map(({ member }) => member))], [...new Set(batch.map(({ room }) => room))])
  const outcomes: Outcome[] = batch.map(() => ({ outcome: 'refused', code: 'not_found' }))
  const at = now()
  for (const row of rooms) {
    const entries = batch.map((entry, place) => ({ entry, place })).filter(({ entry }) => entry.room === row.id && entry.member === row.member_id)
    const address = { member: row.member_id, room: row.id }
    const participants = row.kind === 'group' ? await readParticipants(tx, row.member_id, [row.id]) : []
    const staff = await readStaff(tx, row.member_id, [row.id])
    const known = await readPosts(tx, address, entries.map(({ entry }) => entry.id))
    const silent = row.kind === 'group' ? await blocked(tx, row.member_id, [...new Set(entries.flatMap(({ entry: { principal } }) => (principal.kind === 'citizen' ? principal.account! : [])))]) : new Set<string>()
    const [posts, citizens, colleagues]: [PostRow[], CitizenPostRow[], StaffPostRow[]] = [[], [], []]
    for (const { entry, place } of entries) {
      const side = sideOf(entry.principal, row.member_id, { kind: row.kind, participants, staff })
      if (!side) continue
      const before = known.find(({ id }) => id === entry.id)
      if (before) {
        outcomes[place] = await again(vault, tx, address, entry, before)
        continue
      }
      const mine = participants.find(({ citizen_id }) => citizen_id === entry.principal.account)
      const code = refusalIn(row, side, mine, mine !== undefined && silent.has(mine.citizen_id))
      if (code) {
        outcomes[place] = { outcome: 'refused', code }
        continue
      }
      const number = row.last_number + posts.length + 1
      const base = { member_id: row.member_id, room_id: row.id, number, id: entry.id, at }
      try {
        if (side === 'participant') citizens.push({ ...base, citizen_id: mine!.citizen_id, participant_id: mine!.id, hidden: false, sealed_version: 0, body: sealCitizenPost(vault, row.member_id, mine!.id, row.id, entry.id, entry.text) })
        else colleagues.push({ ...base, staff_id: entry.principal.account!, sealed_version: 0, body: sealStaffPost(vault, entry.principal.account!, row.id, entry.id, entry.text) })
      } catch (error) {
        if (error instanceof UnitGone) continue // erased at this moment
        throw error
      }
      posts.push({ ...base, event: null, gone: null, ends_from: row.kind === 'group' ? null : at })
      outcomes[place] = { outcome: 'stored', number, at }
    }
    if (posts.length === 0) continue
    await insertPosts(tx, posts, citizens, colleagues)
    await changeRoom(tx, address, { last_number: row.last_number + posts.length, last_at: at })
  }
  return outcomes
}

/** Why somebody who is in a room may not write there now. */
function refusalIn({ kind, state }: RoomRow, side: Side, mine: ParticipantRow | undefined, isBlocked: boolean): ErrorCode | null {
  if (kind !== 'group') return state === 'open' ? null : 'wrong_state'
  if (state === 'planned') return 'group_not_open'
  if (state !== 'open' && state !== 'paused') return 'group_closed'
  if (side !== 'participant') return null
  if (isBlocked) return 'blocked'
  if (mine!.state === 'muted') return 'muted'
  return state === 'paused' ? 'group_paused' : null
}

/** The id was known: the same again by the same gets its first number; anything else is an error. */
async function again(vault: Vault, tx: Tx, address: Address, { principal, text }: Entry, { number, at }: PostRow): Promise<Outcome> {
  const [said] = await readSaid(tx, address, { only: [number], limit: 1 })
  const same = said?.citizen ? said.citizen.citizen_id === principal.account && openCitizenPost(vault, said.citizen) === text : said?.staff ? said.staff.staff_id === principal.account && openStaffPost(vault, said.staff) === text : false
  return same ? { outcome: 'duplicate', number, at } : { outcome: 'refused', code: 'id_reused' }
}
