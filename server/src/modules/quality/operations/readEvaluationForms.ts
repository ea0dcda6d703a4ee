import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { formsOf } from '../forms.ts'
import type { QualityDeps } from '../index.ts'

export const readEvaluationForms = ({ database }: QualityDeps): Handler<typeof operations.readEvaluationForms> => ({ member }) =>
  database.forMembers([member], async (tx) => ({ forms: await formsOf(tx, member) }))
