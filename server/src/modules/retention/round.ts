import { setTimeout } from 'node:timers/promises'
import { type RetentionCounts, type RetentionKind, type RetentionRules, retentionCounts, retentionKinds } from '@socialspace/contract/shapes'
import * as z from 'zod/mini'
import { elapsed, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'
import type { Act } from '../audit/index.ts'
import type { What } from './erase.ts'
import { heldBack } from './guard.ts'
import type { RetentionDeps } from './index.ts'
import { type Due, foresight, noCounts, planFor, soonAfterClosing, type Where } from './plan.ts'
import { rulesOf } from './rules.ts'
import { changeSetting, countDue, countOpen, insertRun, readDue, readPersons, readSetting, type SettingRow, takeTurn } from './store.ts'

export interface Look { readonly due: RetentionCounts; readonly tomorrow: RetentionCounts }
export interface Done extends Look { readonly erased: RetentionCounts; readonly held: 'steady' | 'volume' | null }

/** Few at a time, and a rest as long as the work before it: nobody who writes is to notice a sweep, which has a day for what is due in a day. While keys are destroyed, and while acts are signed, everybody else in the process waits. */
const together = 50
const signedTogether = 10
const turn = 10 * 60 * 1000

type Deps = Pick<RetentionDeps, 'database' | 'dataMaps' | 'memberIds' | 'member' | 'hide' | 'expiring' | 'leave' | 'record'> & { readonly erase: (member: string, what: What) => Promise<void>; readonly steadySince: () => Promise<Date>; readonly stopping: () => boolean }

/** Looks at what is due at one member (or, as the platform, among staff who have left; or in the log of a member that has) and erases it, unless something is odd. */
export function createRound({ database, dataMaps, memberIds, member: findMember, hide, expiring, leave, record, erase, steadySince, stopping }: Deps) {
  /** In one transaction at a member; `look` says there what is due under some rules, and what will be within a day. */
  async function inside<T>(member: string, work: (tx: Tx, look: (rules: RetentionRules, at: Date) => Promise<Look>) => Promise<T>): Promise<T> {
    const where = await whereIs(member)
    return await database.forMembers([member], (tx) => work(tx, async (rules, at) => {
      const [due, later] = [await count(tx, member, planFor(rules, where, at)), await count(tx, member, planFor(rules, where, new Date(at.getTime() + foresight)))]
      const tomorrow = mapped((kind) => later[kind] - due[kind])
      if (soonAfterClosing(rules)) tomorrow.conversation += await countOpen(tx, member)
      return { due, tomorrow }
    }))
  }
  async function whereIs(member: string): Promise<Where> {
    if (member === PLATFORM) return 'staff'
    return (await memberIds()).includes(member) ? { timeZone: (await findMember({ id: member })).timeZone } : 'left'
  }
  async function count(tx: Tx, member: string, plan: readonly Due[]): Promise<RetentionCounts> {
    const counts = { ...noCounts }
    for (const { kind, rows } of plan) for (const some of rows) counts[kind] += await countDue(tx, wallOf(member, kind), some)
    return counts
  }
  const wallOf = (member: string, kind: RetentionKind) => (kind === 'staff' ? null : member)

  /** The citizens whom these rows are about, by the data map; none where they are about nobody of them. */
  async function personsOf(tx: Tx, member: string, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const subject = dataMaps.flatMap((map) => Object.entries(map)).find(([name]) => name === table)?.[1].subject
    return subject?.kind === 'citizen' ? await readPersons(tx, table, subject.column, member, ids) : new Map()
  }
  /** One batch of one kind; the ids that were erased. */
  async function eraseSome(member: string, kind: RetentionKind, table: string, ids: readonly string[]): Promise<void> {
    // An entry of the log for each that ends would keep it as long as ever: how many went, and when, is in the list of rounds.
    if (kind === 'act') return await erase(member, { table, ids })
    await database.forMembers([member], async (tx) => {
      if (kind === 'profile') await hide(tx, member, ids)
      const persons = await personsOf(tx, member, table, ids)
      await expiring(tx, member, kind, persons)
      const acts = ids.map((id): Act => {
        const citizen = persons.get(id)
        return { member, act: `${kind}.expired`, actor: 'service', actorId: null, object: kind === 'profile' ? 'citizen' : kind, objectId: id, ...(citizen !== undefined && { citizen }) }
      })
      for (let done = 0; done < acts.length; done += signedTogether) await record(tx, ...acts.slice(done, done + signedTogether))
    })
    await erase(member, kind === 'profile' ? { citizens: ids } : kind === 'conversation' ? { transcripts: ids } : kind === 'staff' ? { staff: ids } : { table, ids })
    if (kind === 'conversation') for (const id of ids) await leave(member, id)
  }

  async function eraseDue(member: string, rules: RetentionRules, at: Date, most: RetentionCounts, tell: (erased: number) => void): Promise<RetentionCounts> {
    const erased = { ...noCounts }
    for (const { kind, rows } of planFor(rules, await whereIs(member), at)) {
      for (const some of rows) {
        for (;;) {
          const begun = elapsed()
          const left = stopping() ? 0 : Math.min(together, most[kind] - erased[kind])
          const ids = left > 0 ? await database.forMembers([member], (tx) => readDue(tx, wallOf(member, kind), some, left)) : []
          if (ids.length === 0) break
          await eraseSome(member, kind, kind === 'profile' ? 'identity.citizen' : some.table, ids)
          erased[kind] += ids.length
          tell(ids.length)
          await database.forMembers([member], (tx) => changeSetting(tx, member, { busy_until: new Date(now().getTime() + turn) }))
          if (ids.length === together) await setTimeout(elapsed() - begun)
        }
      }
    }
    return erased
  }

  return {
    inside,
    /** Looks, and erases what is due if nothing speaks against it. Undefined when another process is at it. */
    async run(member: string, tell: (erased: number) => void = () => undefined): Promise<Done | undefined> {
      const [at, steady] = [now(), await steadySince()]
      const asked = await inside(member, async (tx, look) => {
        const setting = await readSetting(tx, member)
        if (!(await takeTurn(tx, member, at, new Date(at.getTime() + turn)))) return undefined
        const rules = rulesOf(setting.rules)
        const seen = await look(rules, at)
        const confirmed = setting.confirmed_until && setting.confirmed_until > at ? countsOf(setting.confirmed) : null
        const held = heldBack({ due: seen.due, expected: [countsOf(setting.expected), countsOf(setting.meanwhile)], confirmed, steadySince: steady, at })
        await changeSetting(tx, member, { looked_at: at, found: seen.due, held: held ?? '', ...foreseen(setting, seen, held !== null) })
        return { rules, seen, held }
      })
      if (!asked) return undefined
      const { rules, seen, held } = asked
      try {
        const erased = held ? noCounts : await eraseDue(member, rules, at, seen.due, tell)
        if (retentionKinds.some((kind) => erased[kind] > 0)) {
          await database.forMembers([member], async (tx) => {
            await insertRun(tx, member, randomId(), now(), erased)
            await changeSetting(tx, member, { found: noCounts, confirmed_until: null })
          })
        }
        return { ...seen, erased, held }
      } finally {
        await database.forMembers([member], (tx) => changeSetting(tx, member, { busy_until: null }))
      }
    },
  }
}
export type Round = ReturnType<typeof createRound>

/** What the next round may expect: what this one foresees, or, while held, that too. */
const foreseen = ({ meanwhile }: SettingRow, { tomorrow }: Look, held: boolean) =>
  held ? { meanwhile: mapped((kind) => Math.max(countsOf(meanwhile)[kind], tomorrow[kind])) } : { expected: tomorrow, meanwhile: noCounts }

export const countsOf = (stored: unknown): RetentionCounts => ({ ...noCounts, ...z.parse(z.partial(retentionCounts), stored) })
const mapped = (of: (kind: RetentionKind) => number): RetentionCounts => Object.fromEntries(retentionKinds.map((kind) => [kind, of(kind)])) as RetentionCounts
