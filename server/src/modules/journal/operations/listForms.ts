import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { formsOf } from '../forms.ts'
import type { JournalDeps } from '../index.ts'

export const listForms = ({ database }: JournalDeps): Handler<typeof operations.listForms> => async ({ member }) =>
  ({ forms: (await database.forMembers([member], (tx) => formsOf(tx, member))).filter(({ active }) => active) })
