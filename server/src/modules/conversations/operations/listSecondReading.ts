import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { AnswersDeps } from '../answers/index.ts'
import { readReadingQueues } from '../answers/store.ts'

export const listSecondReading = ({ database }: AnswersDeps): Handler<typeof operations.listSecondReading> => async ({ member }) =>
  [...await database.forMembers([member], (tx) => readReadingQueues(tx, member))]
