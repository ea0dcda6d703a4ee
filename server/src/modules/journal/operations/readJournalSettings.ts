import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { formsOf, rulesOf } from '../forms.ts'
import type { JournalDeps } from '../index.ts'

export const readJournalSettings = ({ database }: JournalDeps): Handler<typeof operations.readJournalSettings> => async ({ member }) =>
  await database.forMembers([member], async (tx) => ({ ...(await rulesOf(tx, member)), forms: await formsOf(tx, member) }))
