import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { BlocksDeps } from '../index.ts'
import { named, present } from '../present.ts'
import { renewBlock as renew } from '../store.ts'

const hour = 60 * 60 * 1000
type Deps = BlocksDeps & { changed(member: string, conversations: readonly { id: string }[]): Promise<void> }

/** So many hours from now: never for ever. */
export const renewBlock = (deps: Deps): Handler<typeof operations.renewBlock> => async ({ member, account, params, body: { hours } }) => {
  const { shown, theirs } = await deps.database.forMembers([member], async (tx) => {
    const at = now()
    const row = await renew(tx, member, params.block, at, new Date(at.getTime() + hours * hour))
    must(row, 'not_found')
    await deps.record(tx, { member, act: 'block.renewed', actor: 'staff', role: 'coordinator', actorId: account, object: 'citizen', objectId: row.citizen_id, citizen: row.citizen_id })
    return { shown: await present(deps.vault, tx, member, [row]), theirs: await deps.conversationsOf(tx, member, row.citizen_id) }
  })
  await deps.changed(member, theirs)
  return (await named(deps.staffCard, shown))[0]!
}
