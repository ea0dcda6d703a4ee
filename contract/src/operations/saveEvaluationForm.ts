import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { evaluationForm, evaluationUses } from '../quality.ts'
import * as s from '../shapes.ts'

export const saveEvaluationForm = operation({
  id: 'saveEvaluationForm',
  method: 'PUT',
  path: '/api/members/{member}/evaluation-forms/{use}',
  summary: 'Make the next version of what is asked; `version` is the one that was changed',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P12', 'P22'],
  params: z.strictObject({ member: s.id, use: z.enum(evaluationUses) }),
  body: z.omit(evaluationForm, { use: true }),
  output: evaluationForm,
  errors: ['changed_meanwhile'],
})
