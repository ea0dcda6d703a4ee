import type { JournalRole } from '@socialspace/contract/journal'
import type { Tx } from '../../platform/database/index.ts'
import type { Principal } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'

/** `role`: in which they read it; a counsellor unless told. `ofStaff`: it is about that member of staff, and not about the citizen. */
interface What { readonly member: string; readonly conversation: string; readonly act: 'conversation.opened' | 'notes.opened' | 'evaluation.opened' | 'own-evaluation.opened'; readonly role?: JournalRole; readonly ofStaff?: string }
/** Says in the transaction that reads it that a citizen's was opened. */
export type Opened = (tx: Tx, citizen: string) => Promise<void>
/** Everything that lets staff read what is a citizen's goes through here: `work` reads it and calls `opened` in the same transaction. */
export type Opening = <T>(principal: Principal, what: What, work: (opened: Opened) => Promise<T>) => Promise<T>

const once = 10 * 60 * 1000
const most = 10_000
const said: Opened = async () => undefined

/** One entry in the log of acts per session of staff, thing and ten minutes (P41). Who comes at the same time reads only when that entry is committed. */
export function createOpenings({ record }: { readonly record: RecordAct }): Opening {
  const openings = new Map<string, { at: number; written: Promise<boolean> }>()
  return async (principal, { member, conversation, act, role = 'counsellor', ofStaff }, work) => {
    if (principal.kind !== 'staff') return await work(said)
    const key = `${principal.session ?? principal.account}:${member}:${conversation}:${act}`
    for (let known = openings.get(key); known && performance.now() - known.at <= once; known = openings.get(key)) {
      if (await known.written) return await work(said)
    }
    const { promise: written, resolve } = Promise.withResolvers<boolean>()
    const at = performance.now()
    openings.set(key, { at, written })
    const entered = { yes: false }
    try {
      const result = await work(async (tx, citizen) => {
        const by = { member, act, actor: 'staff', role, actorId: principal.account } as const
        await record(tx, ofStaff === undefined ? { ...by, object: 'conversation', objectId: conversation, citizen } : { ...by, object: 'staff', objectId: ofStaff })
        entered.yes = true
      })
      settle(entered.yes)
      return result
    } catch (error) {
      settle(false)
      throw error
    }
    function settle(isWritten: boolean): void {
      if (!isWritten) openings.delete(key)
      resolve(isWritten)
      if (openings.size > most) for (const [old, { at: when }] of openings) if (at - when > once) openings.delete(old)
    }
  }
}
