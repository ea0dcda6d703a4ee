import type { ClientFrame } from '@socialspace/contract/live'
import { refusalOf } from '../../platform/http/index.ts'
import type { FrameHandlers } from '../../platform/live/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import type { Hub, HubDeps } from './hub.ts'
import { look } from './look.ts'
import { presentRoom } from './present.ts'
import { markRead, readFirst, readSaid, readSilent, readStanding } from './store.ts'
import { presentPosts } from './words.ts'
import type { Writer } from './writer.ts'

export interface FrameDeps extends HubDeps { readonly hub: Hub; readonly writer: Writer; readonly touchCitizen: (tx: Parameters<typeof look>[0], member: string, citizen: string) => Promise<void> }

/** What the live frames of rooms do. */
export const roomFrames = (deps: FrameDeps): FrameHandlers<ClientFrame, 'enter' | 'exit' | 'post' | 'seen'> => ({
  async enter(socket, { member, room, after }) {
    const at = { member, room }
    const { principal } = socket
    deps.hub.leave(socket, at)
    try {
      await deps.hub.follow(socket, at, after, async () => {
        const { inside, first, old } = await deps.database.forMembers([member], async (tx) => {
          const inside = await look(tx, principal, at)
          if (inside.side === 'participant') await deps.touchCitizen(tx, member, principal.account!)
          await deps.readings(tx, principal, at, inside.participants)
          // What was erased or taken away while this browser was away is on its screen still.
          const silent = after > 0 ? await readSilent(tx, at, after) : []
          const said = silent.length > 0 ? await readSaid(tx, at, { only: silent, limit: silent.length }) : []
          return { inside, first: await readFirst(tx, at), old: presentPosts(deps.vault, said, inside.staff, inside.row.kind !== 'group') }
        })
        socket.send(JSON.stringify({ t: 'room', room: await presentRoom(deps, inside, first, principal.account!) }))
        if (old.length > 0) socket.send(JSON.stringify({ t: 'posts', room, posts: old }))
      })
    } catch (error) {
      const refusal = refusalOf(error, deps.log, 'live enter')
      if (refusal.code === 'not_found') return socket.send(JSON.stringify({ t: 'out', room, why: await whyNot(deps, principal.account!, at) }))
      if (refusal.code !== 'unavailable') throw refusal
      socket.close(1012, 'connect again')
    }
  },
  exit: (socket, at) => deps.hub.leave(socket, at),
  post(socket, { member, room, post: { id, text } }) {
    socket.begin()
    deps.writer.write({ member, room, id, text, principal: socket.principal, settle: (outcome) => {
      socket.end()
      socket.send(JSON.stringify(outcome.outcome === 'refused' ? { t: 'unposted', room, id, code: outcome.code } : { t: 'posted', room, id, number: outcome.number, at: outcome.at.toISOString(), outcome: outcome.outcome }))
    } })
  },
  async seen(socket, { member, room, number }) {
    const { principal } = socket
    if (principal.kind !== 'staff') return
    await deps.database.forMembers([member], async (tx) => {
      const { row, staff } = await look(tx, principal, { member, room })
      const own = staff.find(({ staff_id }) => staff_id === principal.account)
      await markRead(tx, { member_id: member, room_id: room, staff_id: principal.account!, id: own?.id ?? randomId(), read: Math.min(number, row.last_number) })
    })
  },
})

/** Somebody who was in the room is told why they are not; everybody else learns nothing. */
async function whyNot({ database }: FrameDeps, account: string, at: { member: string; room: string }): Promise<'removed' | 'left' | 'gone'> {
  const mine = await database.forMembers([at.member], async (tx) => (await readStanding(tx, at, account))?.state)
  return mine === 'removed' || mine === 'left' ? mine : 'gone'
}
