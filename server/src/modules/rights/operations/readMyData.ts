import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { tablesAbout } from '../extract/rows.ts'
import { holdingsOf } from '../holdings.ts'
import type { RightsDeps } from '../index.ts'

export const readMyData = (deps: RightsDeps): Handler<typeof operations.readMyData> => async ({ member, account }) => {
  const { contact } = await deps.member({ id: member })
  return deps.database.forMembers([member], async (tx) => ({
    holdings: await holdingsOf(tx, deps.vault, tablesAbout(deps.dataMaps, 'citizen'), { member, person: account, keys: member, keptFor: await deps.keptFor(tx, member) }),
    consents: await deps.consentsOf(tx, member, account),
    contacts: { member: contact, operator: deps.operator, authority: deps.authority },
  }))
}
