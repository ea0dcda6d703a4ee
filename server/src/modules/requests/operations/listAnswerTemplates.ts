import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { readTemplates } from '../store.ts'
import { shipped } from '../templates/index.ts'

/** The member's own first. */
export const listAnswerTemplates = ({ database }: DeskDeps): Handler<typeof operations.listAnswerTemplates> => async ({ member }) =>
  [...await database.forMembers([member], (tx) => readTemplates(tx, member)), ...shipped]
