import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ChangeDeps } from '../index.ts'
import { renewLink } from '../link.ts'
import { roleOf } from '../look.ts'
import { readRoom } from '../store.ts'

export const renewGroupLink = (deps: ChangeDeps): Handler<typeof operations.renewGroupLink> => async ({ principal, member, account, params: { group: room } }) => {
  const { slug } = await deps.member({ id: member })
  const at = { member, room }
  const link = await deps.database.forMembers([member], async (tx) => {
    const row = await readRoom(tx, at, true)
    must(row?.kind === 'group', 'not_found')
    must(row.closed_at === null, 'group_closed')
    return await renewLink(deps, tx, slug, at, { role: roleOf(principal, member), account })
  })
  deps.hub.changed(at)
  return { link }
}
