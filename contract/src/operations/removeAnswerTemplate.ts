import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeAnswerTemplate = operation({
  id: 'removeAnswerTemplate',
  method: 'DELETE',
  path: '/api/members/{member}/answer-templates/{template}',
  summary: 'Remove one of the member’s own prepared answers',
  roles: ['caseworker'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61'],
  params: z.strictObject({ member: s.id, template: s.id }),
  errors: ['not_found'],
})
