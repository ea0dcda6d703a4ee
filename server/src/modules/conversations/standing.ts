import type { Conversation } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import { inTurn } from '../../platform/turns.ts'
import { guestsHere } from './guests/store.ts'
import { find, presentOne, type PresentDeps } from './present.ts'
import type { Follow, Room, Rooms } from './rooms.ts'
import { type MessageRow, readConversationRow } from './store.ts'

export interface StandingDeps extends PresentDeps { readonly database: Database; readonly rooms: Rooms }
export type Standing = ReturnType<typeof createStanding>

/** How a conversation stands is read and told one at a time in each room: an older reading never comes after a newer one, and who comes in meanwhile misses nothing. */
export function createStanding(deps: StandingDeps) {
  const { database, rooms } = deps
  /** `first`: what is read with it, after it. @returns how it stands, and that; nothing when there is no such conversation any more */
  async function look<T>(room: Room, first: (tx: Tx) => Promise<T>): Promise<{ conversation: Conversation; first: T } | undefined> {
    const read = await database.forMembers([room.member], async (tx) => {
      const row = await readConversationRow(tx, room.member, room.conversation)
      return row && { found: await find(tx, row), first: await first(tx) }
    })
    if (!read) return void rooms.end(room)
    rooms.changed(room, read.found.rows[0]!)
    rooms.guestsAre(room, guestsHere(read.found.guests))
    return { conversation: await presentOne(deps, read.found), first: read.first }
  }
  const frameOf = (conversation: Conversation, last: number) => JSON.stringify({ t: 'conversation', conversation: { ...conversation, lastNumber: Math.max(last, conversation.lastNumber) } })
  return {
    /** To everybody who is there, as it is by then; once for all changes that are not told yet. */
    async renew(conversation: string): Promise<void> {
      const room = rooms.get(conversation)
      if (!room || room.due) return await room?.turn
      room.due = true
      await inTurn(room, async () => {
        room.due = false
        if (room.follows.size === 0) return
        const seen = await look(room, async () => undefined)
        if (seen) rooms.send(room, frameOf(seen.conversation, room.last), null)
      })
    },
    /**
     * To one who has just come in, with the first of the messages that they miss: the last number told is one that is among what follows. Who may not be there any more is told that, and is out.
     */
    greet: (follow: Follow, missing: (tx: Tx) => Promise<readonly MessageRow[]>): Promise<readonly MessageRow[]> => inTurn(follow.room, async () => {
      const seen = await look(follow.room, missing)
      if (!seen || follow.room.follows.get(follow.socket) !== follow) return []
      follow.socket.send(frameOf(seen.conversation, seen.first.at(-1)?.number ?? 0))
      return seen.first
    }),
  }
}
