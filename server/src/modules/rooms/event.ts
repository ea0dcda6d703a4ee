import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { changeRoom, insertPosts, type PostRow, type RoomRow } from './store.ts'

/** Changes a room that is locked, and writes what happened into its thread. */
export async function happen(tx: Tx, row: RoomRow, event: NonNullable<PostRow['event']> | null, change: Parameters<typeof changeRoom>[2]): Promise<RoomRow> {
  const address = { member: row.member_id, room: row.id }
  const at = now()
  if (event === null) return await changeRoom(tx, address, change)
  const number = row.last_number + 1
  await insertPosts(tx, [{ member_id: row.member_id, room_id: row.id, number, id: randomId(), at, event, gone: null, ends_from: null }], [], [])
  return await changeRoom(tx, address, { ...change, last_number: number, last_at: at })
}
