import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { ChangeDeps } from '../index.ts'
import { look } from '../look.ts'
import { presentRoom } from '../present.ts'
import { readFirst, readSaid } from '../store.ts'
import { presentPosts } from '../words.ts'

const page = 50

export const readPosts = (deps: ChangeDeps): Handler<typeof operations.readPosts> => async ({ principal, member, account, params: { room }, query: { before, limit = page } }) => {
  const at = { member, room }
  const { inside, said, first } = await deps.database.forMembers([member], async (tx) => {
    const inside = await look(tx, principal, at)
    if (inside.side === 'participant') await deps.touchCitizen(tx, member, account)
    await deps.readings(tx, principal, at, inside.participants)
    return { inside, said: await readSaid(tx, at, { before, limit, newest: true }), first: await readFirst(tx, at) }
  })
  return { room: await presentRoom(deps, inside, first, account), posts: presentPosts(deps.vault, said, inside.staff, inside.row.kind !== 'group') }
}
