import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Deps } from '../index.ts'
import { addLine } from '../line.ts'
import { readParts } from '../store.ts'

export const closeBreach = ({ database, vault, record, memberIds, changed }: Deps): Handler<typeof operations.closeBreach> => async ({ account, params: { breach } }) => {
  const members = [PLATFORM, ...(await memberIds())]
  const closed = await database.forMembers(members, async (tx) => {
    if (!(await addLine(tx, vault, { member: PLATFORM, breach, kind: 'closed', by: account }))) return []
    const parts = [{ member_id: PLATFORM, id: breach }, ...(await readParts(tx, members.slice(1), [breach]))]
    for (const { member_id: member, id } of parts) {
      if (member !== PLATFORM) await addLine(tx, vault, { member, breach: id, kind: 'closed', by: account })
      await record(tx, { member, act: 'breach.closed', actor: 'staff', role: 'operator', actorId: account, object: 'breach', objectId: id })
    }
    return parts.slice(1)
  })
  for (const { member_id: member } of closed) changed(member)
  return undefined
}
