import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { addLine } from '../line.ts'

export const assessBreach = ({ database, vault, record, changed }: Deps): Handler<typeof operations.assessBreach> => async ({ member, account, params: { breach }, body: { id, assessment } }) => {
  await database.forMembers([member], async (tx) => {
    if (!(await addLine(tx, vault, { member, breach, id, kind: 'assessed', by: account, added: { assessment } }))) return
    await record(tx, { member, act: 'breach.assessed', actor: 'staff', role: 'dpo', actorId: account, object: 'breach', objectId: breach })
  })
  changed(member)
  return undefined
}
