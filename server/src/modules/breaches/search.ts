import { setImmediate as turn } from 'node:timers/promises'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import type { BreachesDeps } from './index.ts'
import { scopesOf } from './sealed.ts'
import { touchedBy } from './scope.ts'
import { type BreachRow, changeSearch, countAffected, dropAffected, insertAffected, readBreach, readLines, readUnsearched } from './store.ts'

/** People at a time, each batch in a transaction of its own; in between, and every few macs, others have their turn. */
const batch = 1000
const few = 100

type Deps = Pick<BreachesDeps, 'everyone' | 'vault' | 'log' | 'record' | 'concerned' | 'citizens' | 'countCitizens' | 'practising' | 'memberIds'>

/**
 * Finds the people concerned, in the background and one breach at a time. Whose data is stored only is concerned, too. It can be begun again at any point: nobody is found twice.
 * Each citizen costs the opening of one key: some thousands a second.
 */
export function createSearch(deps: Deps) {
  const { everyone, vault, concerned } = deps
  const stopped = new AbortController()
  let running = Promise.resolve()

  async function search(member: string, id: string): Promise<void> {
    const inside = <T>(work: (tx: Tx) => Promise<T>) => everyone.forMembers([member], work)
    const begun = await inside(async (tx) => {
      const breach = await readBreach(tx, member, id)
      if (!breach) return undefined
      const touched = touchedBy(scopesOf(vault, breach, await readLines(tx, [member], [id])))
      return { breach, marks: touched && (await concerned.marksOf(tx, member, touched)), all: await deps.countCitizens(tx, member) }
    })
    if (!begun) return
    const { breach, marks, all } = begun
    let [after, looked, matched] = [undefined as string | undefined, 0, 0]
    while (!stopped.signal.aborted) {
      const { ids, practising } = await inside(async (tx) => {
        const ids = await deps.citizens(tx, member, after, batch)
        return { ids, practising: await deps.practising(tx, member, ids) }
      })
      if (ids.length === 0) return await finish(breach, marks ? marks.size - matched : undefined)
      const people = ids.filter((one) => !practising.has(one))
      const found: string[] = []
      for (const [nth, citizen] of people.entries()) {
        const mark = concerned.markOf(member, citizen)
        if (mark !== null && (marks === null || marks.has(mark))) found.push(citizen)
        if (nth % few === 0) await turn()
      }
      const at = now()
      const there = await inside(async (tx) => {
        await insertAffected(tx, found.map((citizen) => ({ member_id: member, id: randomId(), breach_id: id, citizen_id: citizen, found_at: at })))
        return await changeSearch(tx, member, id, { looked: (looked += people.length), of_all: Math.max(all, looked) })
      })
      if (!there) return
      matched += found.length
      // Who was erased meanwhile may not stay in the list: their key went before we looked, or goes before their rows do.
      const erased = found.filter((citizen) => !vault.lives(member, citizen))
      await inside((tx) => dropAffected(tx, member, erased))
      after = ids.at(-1)
    }
  }

  /** `gone`: acts of so many concern nobody who lives. Where everybody is concerned, those who have been found before and erased since. */
  const finish = ({ member_id: member, id, affected, gone }: BreachRow, unmatched: number | undefined) => everyone.forMembers([member], async (tx) => {
    const here = (await countAffected(tx, [member], [id])).get(id)?.here ?? 0
    const before = gone + Math.max(0, affected - here)
    if (!(await changeSearch(tx, member, id, { searched_at: now(), affected: here, gone: unmatched ?? before }))) return
    await deps.record(tx, { member, act: 'breach.searched', actor: 'service', actorId: null, object: 'breach', objectId: id })
  })

  const begin = (member: string, id: string): void => {
    running = running.then(() => (stopped.signal.aborted ? undefined : search(member, id))).catch((error: unknown) => deps.log.error({ err: error }, 'those concerned by a breach are not found yet; it is tried again at the next start'))
  }
  return {
    begin,
    /** What a stop of the machine left. */
    async resume(): Promise<void> {
      for (const member of await deps.memberIds()) for (const id of await everyone.forMembers([member], (tx) => readUnsearched(tx, member))) begin(member, id)
    },
    async close(): Promise<void> {
      stopped.abort()
      await running
    },
  }
}
export type Search = ReturnType<typeof createSearch>
