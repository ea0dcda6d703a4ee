import type { Tx } from '../../platform/database/index.ts'
import type { Principal } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { roleOf } from './look.ts'
import type { Address, ParticipantRow } from './store.ts'

const once = 10 * 60 * 1000
const most = 10_000

/** One entry in the log of acts for each participant whose words a moderator opens, per session and ten minutes (P41): each finds it in their own log. */
export function createReadings({ record }: { readonly record: RecordAct }) {
  const known = new Map<string, { at: number; of: Set<string> }>()
  return async (tx: Tx, principal: Principal, { member, room }: Address, participants: readonly ParticipantRow[]): Promise<void> => {
    if (principal.kind !== 'staff') return
    const key = `${principal.session ?? principal.account}:${member}:${room}`
    let seen = known.get(key)
    if (!seen || performance.now() - seen.at > once) known.set(key, (seen = { at: performance.now(), of: new Set() }))
    if (known.size > most) for (const [old, { at }] of known) if (performance.now() - at > once) known.delete(old)
    const fresh = participants.filter(({ id }) => !seen.of.has(id))
    if (fresh.length === 0) return
    await record(tx, ...fresh.map(({ citizen_id: citizen }) => ({ member, act: 'group.read', actor: 'staff', role: roleOf(principal, member), actorId: principal.account, object: 'group', objectId: room, citizen } as const)))
    for (const { id } of fresh) seen.of.add(id)
  }
}
export type Readings = ReturnType<typeof createReadings>
