import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { addLine } from '../line.ts'

/** The first who says so is the one who is written down; whoever comes after changes nothing. */
export const acknowledgeBreach = ({ database, vault, record, changed }: Deps): Handler<typeof operations.acknowledgeBreach> => async ({ member, account, params: { breach } }) => {
  await database.forMembers([member], async (tx) => {
    if (await addLine(tx, vault, { member, breach, kind: 'acknowledged', by: account })) await record(tx, { member, act: 'breach.acknowledged', actor: 'staff', actorId: account, object: 'breach', objectId: breach })
  })
  changed(member)
  return undefined
}
