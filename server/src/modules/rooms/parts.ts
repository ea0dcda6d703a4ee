import type { Database, Tx } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import { UnitGone, unlessErased, type Vault } from '../../platform/vault/index.ts'
import { changeParticipant, type ParticipantRow, putWords, readParticipant, readPostsOf, readRoom } from './store.ts'
import { openAlias, openCitizenPost, sealAlias, sealCitizenPost } from './words.ts'

interface PartsDeps {
  /** Sees what is stored only: what is being erased is erased to its end. */
  readonly database: Database
  readonly vault: Vault
  readonly log: Pick<Log, 'warn'>
  readonly memberIds: () => Promise<readonly string[]>
}
/** Until every process seals under the new key, in milliseconds: they look each second. */
const settles = 3000
const sweepEvery = 60_000

/** What somebody erased of what they wrote in a group: all that stays of theirs there is sealed under a new key, and then the old key destroyed (DESIGN §4). Both are done while the room is locked, so that nothing is written meanwhile. */
export function createParts({ database, vault, log, memberIds }: PartsDeps) {
  async function reseal(tx: Tx, row: ParticipantRow): Promise<void> {
    const unit = vault.unit(row.member_id, row.id)
    for (const post of await readPostsOf(tx, row.member_id, row.id)) {
      const text = unit.isStale(post.body) ? unlessErased(() => openCitizenPost(vault, post)) : undefined
      if (text !== undefined) await putWords(tx, post, sealCitizenPost(vault, row.member_id, row.id, row.room_id, post.id, text))
    }
    const alias = unit.isStale(row.alias) ? openAlias(vault, row) : undefined
    if (alias !== undefined) await changeParticipant(tx, row.member_id, row.id, { alias: sealAlias(vault, row.member_id, row.id, alias) })
  }
  /** What another process sealed under the old key in the last second is sealed anew, too; then the key goes. */
  async function settle(member: string, participant: string): Promise<void> {
    try {
      const there = await database.forMembers([member], async (tx) => {
        const row = await readParticipant(tx, member, participant)
        if (!row) return false
        await readRoom(tx, { member, room: row.room_id }, true)
        await reseal(tx, row)
        return true
      })
      if (there) vault.dropPast(member, participant)
    } catch (error) {
      if (!(error instanceof UnitGone)) log.warn({ err: error }, 'the old key of what was erased in a group is not destroyed yet; it is tried again')
    }
  }
  /** Old keys that a stop left. What is not a participant’s is not ours. */
  async function sweep(): Promise<void> {
    for (const member of await memberIds()) for (const participant of vault.withPast(member)) await settle(member, participant)
  }
  const timers = new Set<NodeJS.Timeout>()
  const sweeping = setInterval(() => void sweep().catch((error: unknown) => log.warn({ err: error }, 'what is to be sealed anew in groups could not be looked for')), sweepEvery).unref()

  return {
    /** In the transaction that erases, which has locked the room. */
    async begin(tx: Tx, row: ParticipantRow): Promise<void> {
      vault.rekey(row.member_id, row.id)
      await reseal(tx, row)
    },
    later({ member_id, id }: Pick<ParticipantRow, 'member_id' | 'id'>): void {
      const timer = setTimeout(() => { timers.delete(timer); void settle(member_id, id) }, settles).unref()
      timers.add(timer)
    },
    sweep,
    close(): void {
      clearInterval(sweeping)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
export type Parts = ReturnType<typeof createParts>
