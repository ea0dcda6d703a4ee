import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { readRecipients } from '../store.ts'

export const listRecipients = ({ database, member: memberOf, recipients }: PolicyDeps): Handler<typeof operations.listRecipients> => async ({ member }) => {
  await memberOf({ id: member })
  return { member: await database.forMembers([member], (tx) => readRecipients(tx, member)), operator: recipients.map((one) => ({ ...one })) }
}
