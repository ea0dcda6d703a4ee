import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { ConsentDeps, Ledger } from '../index.ts'

export const giveConsent = ({ database, member: memberOf, ledger, resume }: ConsentDeps & { ledger: Ledger }): Handler<typeof operations.giveConsent> => async ({ member, account, body }) => {
  const controller = await memberOf({ id: member })
  await database.forMembers([member], async (tx) => {
    await ledger.give(tx, { member: controller, citizen: account, purpose: body.purpose, version: body.version, language: body.language, how: 'my-data' })
    if (body.purpose === 'counselling') await resume(tx, member, account)
  })
  return undefined
}
