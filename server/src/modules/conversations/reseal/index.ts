import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import { type Unit, UnitGone, unlessErased, type Vault } from '../../../platform/vault/index.ts'
import { resealAnswers } from '../answers/seal.ts'
import { resealBeside } from '../beside/seal.ts'
import { resealBody } from '../body.ts'
import { resealChunk } from '../files.ts'
import { resealGuests } from '../guests/seal.ts'
import { readConversationRow, readSomeChunks, setThemes } from '../store.ts'
import { endReseal, isResealing, lockFile, noteReseal, putChunk, putDigest, putMessageBodies, readFileIds, readReseals, readStaleMessages, takeReseal } from './store.ts'

interface ResealDeps {
  /** Sees what is stored only: what is being erased is erased to its end. */
  readonly database: Database
  readonly vault: Vault
  readonly log: Pick<Log, 'warn'>
  readonly memberIds: () => Promise<readonly string[]>
}

const rows = 500
const pieces = 16
const sweepEvery = 60_000
/** For so long a process may be at it before another takes over. */
const lease = 5 * 60_000
/** What was sealed just before the new key was made is stored by then: a second until every process knows the new key, two statements of at most a minute each in the writer. */
export const settles = 3 * 60_000

/**
 * After a part of a conversation was erased: a new key, everything that stays sealed anew under it, batch by batch, and then the old key destroyed (DESIGN §4). Where the work stands is in
 * `conversations.reseal`; a stop between any two steps leaves everything readable under one key or the other, and the next round goes on. What cannot be read any more is left
 * as it is.
 */
export function createReseal({ database, vault, log, memberIds }: ResealDeps) {
  const inside = <T>(member: string, work: (tx: Tx) => Promise<T>) => database.forMembers([member], work)

  /** Seals the next messages after a number anew; the last one's number, or undefined when there are none, and how many there were to seal. */
  async function messages(tx: Tx, member: string, conversation: string, unit: Unit, after: number): Promise<{ last: number | undefined; sealed: number }> {
    const found = await readStaleMessages(tx, member, conversation, unit.keyId(), after, rows)
    const cells = found.flatMap(({ number, id, sealed_version, body }) => {
      const again = unlessErased(() => resealBody(unit, conversation, id, sealed_version, body))
      return again ? [{ number, body: again }] : []
    })
    if (cells.length > 0) await putMessageBodies(tx, member, conversation, cells)
    return { last: found.at(-1)?.number, sealed: cells.length }
  }
  async function file(member: string, conversation: string, unit: Unit, id: string): Promise<void> {
    for (let from = 0; ; from += pieces) {
      const more = await inside(member, async (tx) => {
        const row = await lockFile(tx, member, conversation, id)
        const column = 'conversations.file.digest'
        if (row && from === 0 && unit.isStale(row.digest)) {
          const again = unlessErased(() => unit.seal(column, id, row.sealed_version, unit.openBytes(column, id, row.sealed_version, row.digest)))
          if (again) await putDigest(tx, row, again)
        }
        for (const { index, body } of row ? await readSomeChunks(tx, member, conversation, id, from, pieces) : []) {
          const again = unit.isStale(body) && unlessErased(() => resealChunk(unit, id, row!.chunks, index, body))
          if (again) await putChunk(tx, member, conversation, id, index, again)
        }
        return row !== undefined && from + pieces < row.chunks
      })
      if (!more) return
    }
  }
  async function themes(member: string, conversation: string, unit: Unit): Promise<void> {
    await inside(member, async (tx) => {
      const row = await readConversationRow(tx, member, conversation, true)
      if (!row || !unit.isStale(row.themes)) return
      const column = 'conversations.conversation.themes'
      const again = unlessErased(() => unit.seal(column, row.id, row.sealed_version, unit.open(column, row.id, row.sealed_version, row.themes)))
      if (again) await setThemes(tx, member, conversation, row.sealed_version, again)
    })
  }

  /** As far as it goes now. @returns whether it is done */
  async function work(member: string, conversation: string): Promise<boolean> {
    const at = now()
    const row = await inside(member, (tx) => takeReseal(tx, member, conversation, at, new Date(at.getTime() + lease)))
    if (!row) return false
    let { keyed_at: keyedAt, keyed_for: keyedFor } = row
    if (keyedAt === null || row.asked > keyedFor) {
      vault.rekey(member, conversation)
      ;[keyedAt, keyedFor] = [now(), row.asked]
      await inside(member, (tx) => noteReseal(tx, member, conversation, { keyed_at: keyedAt!, keyed_for: keyedFor }))
    }
    const unit = vault.unit(member, conversation)
    await themes(member, conversation, unit)
    await inside(member, (tx) => resealBeside(tx, member, conversation, unit))
    await inside(member, (tx) => resealAnswers(tx, member, conversation, unit))
    await inside(member, (tx) => resealGuests(tx, member, conversation, unit))
    for (let after: number | undefined = 0; after !== undefined;) ({ last: after } = await inside(member, (tx) => messages(tx, member, conversation, unit, after!)))
    for (const { id } of await inside(member, (tx) => readFileIds(tx, member, conversation))) await file(member, conversation, unit, id)
    const settled = now().getTime() - keyedAt.getTime() >= settles
    return await inside(member, async (tx) => {
      await noteReseal(tx, member, conversation, { busy_until: null })
      // Nothing is written meanwhile: what there is now is all. The key goes only when nothing lay under it; what came in between is sealed anew by this, and the key goes next time.
      if (!settled || !(await readConversationRow(tx, member, conversation, true)) || (await messages(tx, member, conversation, unit, 0)).sealed > 0 || (await resealBeside(tx, member, conversation, unit)) > 0 || (await resealAnswers(tx, member, conversation, unit)) > 0 || (await resealGuests(tx, member, conversation, unit)) > 0) return false
      vault.dropPast(member, conversation)
      await endReseal(tx, member, conversation, keyedFor)
      return true
    })
  }
  const running = new Set<Promise<boolean>>()
  const go = async (member: string, conversation: string): Promise<boolean> => {
    try {
      return await work(member, conversation)
    } catch (error) {
      if (error instanceof UnitGone) return true // all of it was erased meanwhile
      log.warn({ err: error }, 'what stays of a conversation is not sealed anew yet; it is tried again')
      return false
    }
  }
  /** All that is under way. @returns how many are not done yet */
  async function sweep(): Promise<number> {
    const members = await memberIds()
    if (members.length === 0) return 0
    let left = 0
    for (const { member_id, conversation_id } of await database.forMembers(members, (tx) => readReseals(tx, members))) if (!(await go(member_id, conversation_id))) left += 1
    return left
  }
  const sweeping = setInterval(() => void sweep().catch((error: unknown) => log.warn({ err: error }, 'what is to be sealed anew could not be looked for')), sweepEvery).unref()

  return {
    begin(member: string, conversation: string): void {
      const going = go(member, conversation).finally(() => running.delete(going))
      running.add(going)
    },
    sweep,
    /**
     * After a restore: a past key that the database knows of no work for was to go with an erased part, which came back with the database. It goes now, and all that lies under it.
     * @returns of how many conversations
     */
    async dropForgotten(): Promise<number> {
      let dropped = 0
      for (const member of await memberIds()) {
        for (const conversation of vault.withPast(member)) {
          if (await inside(member, (tx) => isResealing(tx, member, conversation))) continue
          vault.dropPast(member, conversation)
          dropped += 1
        }
      }
      return dropped
    },
    async close(): Promise<void> {
      clearInterval(sweeping)
      await Promise.all(running)
    },
  }
}
