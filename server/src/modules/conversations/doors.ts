import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { openChunk } from './files.ts'
import { readLoad, readTalked, readWaits } from './load/store.ts'
import { countPractising, readPractising } from './practice/store.ts'
import { openThemes } from './present.ts'
import { type ConversationRow, countOpen, readConversationRow, readFilesOf, readMedianWait, readOfCitizen, readRows, readSomeChunks, readTimeOf, readWaiting, readWaitingOrder } from './store.ts'

/** When what the counsellor may know of it began; null: from the first word. */
const sinceOf = async (tx: Tx, { member_id, id, seen_after, queued_at }: ConversationRow): Promise<Date | null> =>
  seen_after === 0 ? null : ((await readTimeOf(tx, member_id, id, seen_after)) ?? queued_at)

/** What other modules ask of conversations, in a transaction of their own: who waits, whose a conversation is, and what there is about a person. */
export const createDoors = ({ vault }: { readonly vault: Vault }) => ({
  /** Who waits at a member, longest first, themes opened; or what somebody has made for practice. */
  async waiting(tx: Tx, member: string, practiceOf?: string) {
    const rows = await readWaiting(tx, member, 1000, practiceOf)
    return rows.map((row) => ({
      id: row.id, citizen: row.citizen_id, queue: row.queue_id, since: row.queued_at, letters: row.letters, themes: openThemes(vault, { ...row, member_id: member }),
    }))
  },
  /** The order in which people wait; `themes` opens what they chose, which else stays sealed. */
  async order(tx: Tx, member: string) {
    return (await readWaitingOrder(tx, member)).map((row) => ({ conversation: row.id, citizen: row.citizen_id, queue: row.queue_id, themes: () => openThemes(vault, { ...row, member_id: member }) }))
  },
  /** How many open conversations each counsellor has in these queues. */
  openIn: (tx: Tx, member: string, queues: readonly string[]) => countOpen(tx, member, queues),
  /** Each counsellor's conversations, and a day's waits and talks: counts and times alone, for the coordinator's board. */
  load: readLoad, waits: readWaits, talked: readTalked,
  /** The median wait in seconds of those in these queues who were taken since. */
  medianWait: (tx: Tx, member: string, since: Date, queues: readonly string[]) => readMedianWait(tx, member, since, queues),
  /** The parties of a conversation, for other modules' own access rules; `since`: what the counsellor may know of it began then, where nothing from before went along to them (P04). */
  async parties(tx: Tx, member: string, conversation: string): Promise<{ citizen: string; staff: string | null; state: string; test: boolean; since: Date | null } | undefined> {
    const row = await readConversationRow(tx, member, conversation)
    return row && { citizen: row.citizen_id, staff: row.staff_id, state: row.state, test: row.test, since: await sinceOf(tx, row) }
  },
  /** Which of these citizens are in practice conversations alone, and how many there are: nobody is behind them. */
  practising: readPractising, countPractising,
  /** Those of these conversations that somebody has now, each with its `since`. */
  async heldBy(tx: Tx, member: string, staff: string, conversations: readonly string[]): Promise<ReadonlyMap<string, Date | null>> {
    const held = new Map<string, Date | null>()
    for (const row of await readRows(tx, member, conversations)) if (row.staff_id === staff) held.set(row.id, await sinceOf(tx, row))
    return held
  },
  /** A person's conversations, locked until the transaction ends: whether a counsellor ever took each. */
  ofCitizen: async (tx: Tx, member: string, citizen: string) => (await readOfCitizen(tx, member, citizen, true)).map(({ id, taken_at, started_at, last_at }) => ({ id, takenAt: taken_at, startedAt: started_at, lastAt: last_at })),
  /** A person's latest conversations: when, and nothing of what was said. */
  datesOf: async (tx: Tx, member: string, citizen: string) => (await readOfCitizen(tx, member, citizen)).map(({ id, started_at, last_at }) => ({ id, startedAt: started_at, lastAt: last_at })),
  /** A person's files that are theirs to have. */
  filesOf: (tx: Tx, member: string, citizen: string) => readFilesOf(tx, member, citizen),
  /** Some pieces of such a file, opened. @throws Refusal sealed_broken when one is missing. @throws SealBroken */
  async readPieces(tx: Tx, member: string, { id, conversation, pieces }: { id: string; conversation: string; pieces: number }, from: number, most: number): Promise<Buffer[]> {
    const found = await readSomeChunks(tx, member, conversation, id, from, most)
    must(found.length === Math.min(most, pieces - from), 'sealed_broken')
    const unit = vault.unit(member, conversation)
    return found.map(({ index, body }) => openChunk(unit, id, pieces, index, body))
  },
})
