import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { answerTemplate } from '../requests.ts'
import * as s from '../shapes.ts'

export const saveAnswerTemplate = operation({
  id: 'saveAnswerTemplate',
  method: 'PUT',
  path: '/api/members/{member}/answer-templates/{template}',
  summary: 'Keep an answer for another time, or change one of the member’s own',
  roles: ['caseworker'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61'],
  params: z.strictObject({ member: s.id, template: s.id }),
  body: z.omit(answerTemplate, { id: true, shipped: true }),
  output: answerTemplate,
})
