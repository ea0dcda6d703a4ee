import type { operations } from '@socialspace/contract'
import type { RoomState } from '@socialspace/contract/rooms'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { happen } from '../event.ts'
import type { ChangeDeps } from '../index.ts'
import { find, lead, roleOf } from '../look.ts'
import { presentGroup } from '../present.ts'
import type { PostRow, RoomRow } from '../store.ts'

interface Step { readonly from: readonly RoomState[]; readonly to: RoomState; readonly event: PostRow['event']; readonly act: string }
const steps: Readonly<Record<'open' | 'pause' | 'resume' | 'close' | 'cancel', Step>> = {
  open: { from: ['planned'], to: 'open', event: 'opened', act: 'group.opened' },
  pause: { from: ['open'], to: 'paused', event: 'paused', act: 'group.paused' },
  resume: { from: ['paused'], to: 'open', event: 'resumed', act: 'group.resumed' },
  close: { from: ['open', 'paused'], to: 'closed', event: 'closed', act: 'group.closed' },
  cancel: { from: ['planned'], to: 'cancelled', event: null, act: 'group.cancelled' },
}

/** Under the room's lock: what is written meanwhile is before it, or refused after it. */
export const moderateGroup = (deps: ChangeDeps): Handler<typeof operations.moderateGroup> => async ({ principal, member, account, params: { group: room }, body }) => {
  const at = { member, room }
  const what = body.act
  const found = await deps.database.forMembers([member], async (tx) => {
    const { row } = await lead(tx, principal, at)
    const act = what === 'close-door' || what === 'open-door' ? await turnDoor(tx, row, what === 'close-door') : await step(tx, row, steps[what])
    await deps.record(tx, { member, act, actor: 'staff', role: roleOf(principal, member), actorId: account, object: 'group', objectId: room })
    return (await find(tx, at))!
  })
  deps.hub.changed(at)
  deps.hub.wrote(at)
  return await presentGroup(deps, found, account)
}

async function step(tx: Tx, row: RoomRow, { from, to, event, act }: Step): Promise<string> {
  must(from.includes(row.state), 'wrong_state')
  await happen(tx, row, event, { state: to, ...(['closed', 'cancelled'].includes(to) && { closed_at: now() }) })
  return act
}

/** Who is in it, or was, is not at the door. */
async function turnDoor(tx: Tx, row: RoomRow, closed: boolean): Promise<string> {
  must(row.closed_at === null && row.door_closed !== closed, 'wrong_state')
  await happen(tx, row, null, { door_closed: closed })
  return closed ? 'group.door-closed' : 'group.door-opened'
}
