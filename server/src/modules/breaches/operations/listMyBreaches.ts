import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { toldTo } from '../told.ts'

export const listMyBreaches = ({ database, vault, member: memberOf, authority }: Deps): Handler<typeof operations.listMyBreaches> => async ({ member, account }) => {
  const { contact } = await memberOf({ id: member })
  const told = await database.forMembers([member], (tx) => toldTo(tx, vault, member, account))
  return told.map(({ breach, at, notice, seenAt }) => ({ id: breach, at: at.toISOString(), notice, seenAt: seenAt?.toISOString() ?? null, contacts: { member: contact, authority } }))
}
