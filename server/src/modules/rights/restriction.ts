import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { RightsDeps } from './index.ts'
import { deleteRestrictions, insertRestrictions, readDue, readRestriction } from './store.ts'

/** Stored only (P64, GDPR art. 18): rows here take the person's rows out of everybody's sight, in the database itself. Then what is open is ended, and what is to go is erased. */
export type Restriction = ReturnType<typeof createRestriction>
type Deps = Pick<RightsDeps, 'database' | 'conversationsOf' | 'leave' | 'storedOnly' | 'memberIds' | 'log' | 'erasing'>
export type Why = 'asked' | 'withdrawn'

interface Due { readonly id: string; readonly citizen_id: string; readonly erase: string | null }
const sweepEvery = 5 * 60 * 1000

export function createRestriction({ database, conversationsOf, leave, storedOnly, erasing, memberIds, log }: Deps) {
  /** The person and each of their conversations; `erases` says what goes. */
  async function restrict(tx: Tx, member: string, citizen: string, why: Why, erases: { person: boolean; untaken: boolean }): Promise<{ casework: boolean }> {
    const conversations = await conversationsOf(tx, member, citizen)
    const casework = conversations.some(({ takenAt }) => takenAt !== null)
    const row = { member_id: member, citizen_id: citizen, why, since: now() }
    await insertRestrictions(tx, [
      { ...row, id: citizen, erase: erases.person && !casework ? 'person' : null },
      ...conversations.map(({ id, takenAt }) => ({ ...row, id, erase: erases.untaken && casework && takenAt === null ? 'conversation' : null })),
    ])
    return { casework }
  }
  let closing = false
  const behind = new Set<Promise<void>>()

  /** The keys are destroyed on return, and a first batch of rows is gone: all of them but for who has written very much. Then the answer deletes the rest; a stop leaves that to the sweep. */
  async function carryOut(member: string, { id, citizen_id: citizen, erase: what }: Due): Promise<(() => Promise<void>) | undefined> {
    const rows = erasing(member, what === 'person' ? { citizens: [citizen] } : { conversations: [id] })
    async function rest(): Promise<void> {
      for await (const _more of rows) if (closing) return
      if (what === 'conversation') await database.forMembers([member], (tx) => deleteRestrictions(tx, member, citizen, id))
    }
    if ((await rows.next()).done !== true) return rest
    return void (await rest())
  }
  function goOn(rest: () => Promise<void>): void {
    const going = rest().catch(notYet).finally(() => behind.delete(going))
    behind.add(going)
  }
  const notYet = (error: unknown) => log.warn({ err: error }, 'what was withdrawn is not erased yet; it is tried again')
  /** What a stop of the machine left: everything that is still to be erased (P23: within an hour). */
  async function sweep(): Promise<number> {
    let done = 0
    for (const member of await memberIds()) {
      const due = await database.forMembers([member], (tx) => readDue(tx, member))
      for (const one of due) await (await carryOut(member, one))?.()
      done += due.length
    }
    return done
  }
  const sweeping = setInterval(() => void sweep().catch(notYet), sweepEvery).unref()

  return {
    /** A consent is taken back: all is stored only at once, and before casework all of it goes (P23). */
    stop: (tx: Tx, member: string, citizen: string) => restrict(tx, member, citizen, 'withdrawn', { person: true, untaken: true }),
    /** The person asks for it (P64). */
    ask: (tx: Tx, member: string, citizen: string) => restrict(tx, member, citizen, 'asked', { person: false, untaken: false }),
    /** The person erases everything, or one conversation: out of sight in the transaction, erased by `settle`, or by the sweep after a stop. */
    erasing: (tx: Tx, member: string, citizen: string, conversation?: string) =>
      insertRestrictions(tx, [{ member_id: member, citizen_id: citizen, id: conversation ?? citizen, why: 'asked', since: now(), erase: conversation ? 'conversation' : 'person' }]),
    /** Their period is over. */
    expiring: (tx: Tx, member: string, citizens: readonly string[]) =>
      insertRestrictions(tx, citizens.map((citizen) => ({ member_id: member, citizen_id: citizen, id: citizen, why: 'asked', since: now(), erase: 'person' }))),
    /** After the commit: nobody stays in a conversation, and what is to go is erased: its keys at once, rows without end behind. */
    async settle(member: string, citizen: string): Promise<void> {
      const [conversations, due, all] = await database.forMembers([member], async (tx) => [await conversationsOf(tx, member, citizen), await readDue(tx, member, citizen), await readRestriction(tx, member, citizen)] as const)
      for (const { id } of conversations) if (all || due.some((one) => one.id === id)) await leave(member, id)
      storedOnly(member)
      for (const one of due) {
        const rest = await carryOut(member, one)
        if (rest) goOn(rest)
      }
    },
    lift: (tx: Tx, member: string, citizen: string, why: Why) => deleteRestrictions(tx, member, citizen, undefined, why),
    of: (tx: Tx, member: string, citizen: string) => readRestriction(tx, member, citizen),
    sweep,
    async close(): Promise<void> {
      clearInterval(sweeping)
      closing = true
      await Promise.all(behind)
    },
  }
}
