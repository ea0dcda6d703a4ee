import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { BlocksDeps } from '../index.ts'
import { deleteBlock, deleteMark } from '../store.ts'

type Deps = BlocksDeps & { changed(member: string, conversations: readonly { id: string }[]): Promise<void> }

export const liftBlock = (deps: Deps): Handler<typeof operations.liftBlock> => async ({ member, account, params, body: { mistake } }) => {
  const theirs = await deps.database.forMembers([member], async (tx) => {
    const row = await deleteBlock(tx, member, params.block, now())
    must(row, 'not_found')
    if (mistake) await deleteMark(tx, member, row.id)
    await deps.record(tx, { member, act: 'block.lifted', actor: 'staff', role: 'coordinator', actorId: account, object: 'citizen', objectId: row.citizen_id, citizen: row.citizen_id })
    return await deps.conversationsOf(tx, member, row.citizen_id)
  })
  await deps.changed(member, theirs)
  return undefined
}
