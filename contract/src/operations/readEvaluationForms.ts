import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { evaluationForm } from '../quality.ts'
import * as s from '../shapes.ts'

export const readEvaluationForms = operation({
  id: 'readEvaluationForms',
  method: 'GET',
  path: '/api/members/{member}/evaluation-forms',
  summary: 'What citizens and counsellors are asked after a conversation, each in its newest version',
  roles: ['counsellor', 'coordinator', 'administrator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P12'],
  params: s.memberParams,
  output: z.strictObject({ forms: z.array(evaluationForm) }),
})
