import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { answerTemplate } from '../requests.ts'
import * as s from '../shapes.ts'

export const listAnswerTemplates = operation({
  id: 'listAnswerTemplates',
  method: 'GET',
  path: '/api/members/{member}/answer-templates',
  summary: 'Answers prepared: the product’s own and the member’s',
  roles: ['caseworker', 'dpo'],
  scope: 'work.requests',
  rate: 'read',
  promises: ['P61'],
  params: s.memberParams,
  output: z.array(answerTemplate),
})
