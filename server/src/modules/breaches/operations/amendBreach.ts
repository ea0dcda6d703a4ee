import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Deps } from '../index.ts'
import { addLine } from '../line.ts'
import { findScope } from '../scope.ts'
import { changeSearch, readParts } from '../store.ts'

/** Added to the operator's record and to each member's; with a scope, everybody is looked through again. */
export const amendBreach = (deps: Deps): Handler<typeof operations.amendBreach> => async ({ account, params: { breach }, body: { id, text, scope } }) => {
  const { database, vault, record, search, changed } = deps
  const members = [PLATFORM, ...(await deps.memberIds())]
  const added = { text, scope: scope && findScope(scope, 'body.scope', deps.accountOf) }
  const parts = await database.forMembers(members, async (tx) => {
    if (!(await addLine(tx, vault, { member: PLATFORM, breach, id, kind: 'amended', by: account, added }))) return []
    await record(tx, { member: PLATFORM, act: 'breach.amended', actor: 'staff', role: 'operator', actorId: account, object: 'breach', objectId: breach })
    const theirs = await readParts(tx, members.slice(1), [breach])
    for (const { member_id: member, id: part } of theirs) {
      await addLine(tx, vault, { member, breach: part, kind: 'amended', by: account, added })
      if (scope) await changeSearch(tx, member, part, { searched_at: null, looked: 0 })
      await record(tx, { member, act: 'breach.amended', actor: 'staff', role: 'operator', actorId: account, object: 'breach', objectId: part })
    }
    return theirs
  })
  for (const { member_id: member, id: part } of parts) {
    if (scope) search(member, part)
    changed(member)
  }
  return undefined
}
