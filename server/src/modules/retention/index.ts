import type { Period } from '@socialspace/contract/data/periods'
import type { RetentionCounts, RetentionKind } from '@socialspace/contract/shapes'
import { endOfDay, momentAfter } from '../../platform/calendar.ts'
import { elapsed, now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap } from '../../platform/datamap/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { createErase } from './erase.ts'
import { createGone } from './gone.ts'
import { type Moment, steadySince } from './guard.ts'
import { confirmRetention } from './operations/confirmRetention.ts'
import { previewRetention } from './operations/previewRetention.ts'
import { readRetention } from './operations/readRetention.ts'
import { saveRetention } from './operations/saveRetention.ts'
import { countsOf, createRound, type Done, type Look } from './round.ts'
import { rulesOf } from './rules.ts'
import { createTaken } from './taken.ts'
import { changeSetting, deleteMember, insertLeft, readClosings, readHeartbeat, readLastLook, readLeft, readRules, readRuns, readSetting, writeHeartbeat } from './store.ts'

export { data } from './data.ts'
export type { Done, Look } from './round.ts'

export interface RetentionDeps {
  /** Sees what is stored only: that ends, too. */
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  readonly record: RecordAct
  readonly dataMaps: readonly DataMap[]
  readonly memberIds: () => Promise<readonly string[]>
  readonly member: (by: { id: string }) => Promise<{ timeZone: string }>
  readonly queues: (member: string) => Promise<readonly { id: string }[]>
  readonly endAccounts: (accounts: readonly string[]) => Promise<void>
  readonly erased: (member: string, units: readonly string[]) => void
  /** Ends the account of everyone who works at this member and nowhere else. */
  readonly endStaffOf: (member: string) => Promise<void>
  /** Empties what the person told, in the transaction given; the answer is called after its commit. */
  readonly forgetTold: (tx: Tx, member: string, citizen: string) => Promise<() => void>
  /** What else ends with rows that are past their time, and about whom each is. */
  readonly expiring: (tx: Tx, member: string, kind: RetentionKind, rows: ReadonlyMap<string, string>) => Promise<void>
  /** Takes whoever is to be erased out of everybody's sight, and notes that they are to be. */
  readonly hide: (tx: Tx, member: string, citizens: readonly string[]) => Promise<void>
  /** Nobody stays in the conversation. */
  readonly leave: (member: string, conversation: string) => Promise<void>
}

const tickEvery = 5 * 60 * 1000

/** How long things are kept, and what deletes them. Erasing itself, too: for whoever asks, from the data maps. Nobody imports this module. */
export function createRetention(deps: RetentionDeps) {
  const { database, log, memberIds, endStaffOf } = deps
  const { erase, erasing, eraseMember: eraseAll } = createErase(deps)
  /** All that a member has but its log, which ends with its own time; who works nowhere else has left. Can be begun again at any point. */
  async function eraseMember(member: string): Promise<void> {
    await database.platform((tx) => insertLeft(tx, member, now()))
    await endStaffOf(member)
    await eraseAll(member)
    await database.forMembers([member], (tx) => deleteMember(tx, member))
  }
  const left = () => database.platform(readLeft)
  let last: Moment | undefined

  /** Notes that the program runs, and says since when steadily. */
  const beat = () => database.platform(async (tx) => {
    const moment = { at: now(), elapsed: elapsed() }
    const row = await readHeartbeat(tx)
    const since = steadySince(row && { steadySince: row.steady_since, seenAt: row.seen_at }, last, moment)
    last = moment
    await writeHeartbeat(tx, since, moment.at)
    return since
  })
  let closing = false
  const round = createRound({ ...deps, erase, steadySince: beat, stopping: () => closing })
  /** One round at every member, among staff, and in the log of every member that has left. */
  async function runAll(tell?: (member: string, done: Done) => void): Promise<void> {
    for (const member of new Set([...(await memberIds()), PLATFORM, ...(await left())])) {
      const done = await round.run(member)
      if (done) tell?.(member, done)
      if (done?.held === 'volume') log.warn({ due: done.due }, 'far more is due than was expected: nothing is deleted until somebody has looked and agreed')
    }
  }
  let [ticking, running]: [NodeJS.Timeout | undefined, Promise<void>] = [undefined, Promise.resolve()]
  const tick = () => { running = runAll().catch((error: unknown) => log.error({ err: error }, 'what is due is not deleted yet; it is tried again')) }
  const handlers: Handlers<'readRetention' | 'previewRetention' | 'saveRetention' | 'confirmRetention'> = {
    readRetention: readRetention({ ...deps, steadySince: beat }), previewRetention: previewRetention({ ...deps, inside: round.inside }),
    saveRetention: saveRetention({ ...deps, inside: round.inside }), confirmRetention: confirmRetention({ ...deps, inside: round.inside, run: round.run }),
  }

  return {
    handlers, erase, erasing, eraseMember, left, taken: createTaken(deps), removeGone: createGone({ ...deps, erase }), runAll, run: round.run,
    /** What a round would find at a member now; changes nothing. */
    preview: (member: string): Promise<Look> => round.inside(member, async (tx, look) => await look(rulesOf((await readSetting(tx, member)).rules), now())),
    /** Says yes, for a day, to deleting this much. */
    confirm: (member: string, due: RetentionCounts) => database.forMembers([member], async (tx) => {
      await readSetting(tx, member)
      await changeSetting(tx, member, { confirmed: due, confirmed_until: new Date(now().getTime() + 24 * 60 * 60 * 1000) })
    }),
    /** How long a member keeps what belongs to a profile that does not come back: nothing of it is kept longer. */
    keptFor: async (tx: Tx, member: string): Promise<Period> => rulesOf((await readRules(tx, member)) ?? {}).profile.period,
    /** How long a member keeps who people have said they are. */
    knownFor: async (tx: Tx, member: string): Promise<Period> => rulesOf((await readRules(tx, member)) ?? {}).known,
    /** How long a member keeps groups that have ended, and what its staff write to each other. */
    roomsKept: async (tx: Tx, member: string): Promise<{ groups: Period; team: Period }> => {
      const { groups, team } = rulesOf((await readRules(tx, member)) ?? {})
      return { groups, team }
    },
    /** When a person is deleted if they do not come back, and when each closed conversation is, where that is sooner. */
    async endOf(tx: Tx, member: string, timeZone: string, citizen: string): Promise<{ profile: Date; conversations: ReadonlyMap<string, Date> }> {
      const rules = rulesOf((await readSetting(tx, member)).rules)
      const { activeOn, conversations } = await readClosings(tx, member, citizen)
      const periodOf = (queue: string | null) => (rules.conversations.find((rule) => rule.queue !== null && rule.queue === queue) ?? rules.conversations.find((rule) => rule.queue === null))?.period
      const ends = conversations.flatMap(({ id, queue_id, closed_at }) => {
        const period = periodOf(queue_id)
        return closed_at && period ? [[id, momentAfter(closed_at, period, timeZone)] as const] : []
      })
      return { profile: momentAfter(endOfDay(activeOn!), rules.profile.period, timeZone), conversations: new Map(ends) }
    },
    /** The last finished round over all members, also when nothing was due, and the last one that deleted something: when, and how much. For the promise page; names nobody. */
    async lastRun(): Promise<{ at: string; deleted: number; before: { at: string; deleted: number } | null } | null> {
      const runs: { at: Date; deleted: number }[] = []
      for (const member of await memberIds()) {
        const [look, [run]] = await database.forMembers([member], async (tx) => [await readLastLook(tx, member), await readRuns(tx, member, 1)] as const)
        if (look && sumOf(look.found) === 0) runs.push({ at: look.looked_at, deleted: 0 })
        if (run) runs.push({ at: run.at, deleted: sumOf(run.erased) })
      }
      const [last, ...earlier] = runs.toSorted((one, other) => other.at.getTime() - one.at.getTime()).map(({ at, deleted }) => ({ at: at.toISOString(), deleted }))
      return last ? { ...last, before: last.deleted > 0 ? null : (earlier.find(({ deleted }) => deleted > 0) ?? null) } : null
    },
    /** Begins the rounds; the first at once. */
    begin(): void {
      tick()
      ticking = setInterval(tick, tickEvery).unref()
    },
    async close(): Promise<void> {
      closing = true
      clearInterval(ticking)
      await running
    },
  }
}
const sumOf = (stored: unknown) => Object.values(countsOf(stored)).reduce((sum, count) => sum + count, 0)

export type Retention = ReturnType<typeof createRetention>
