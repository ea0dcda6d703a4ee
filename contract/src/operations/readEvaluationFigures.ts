import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { formField } from '../forms.ts'
import * as s from '../shapes.ts'

export const readEvaluationFigures = operation({
  id: 'readEvaluationFigures',
  method: 'GET',
  path: '/api/members/{member}/evaluation-figures',
  summary: 'How often each answer was given in the last year, by those who agreed to be counted; nothing below five',
  roles: ['coordinator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P02', 'P21', 'P25'],
  params: s.memberParams,
  output: z.strictObject({
    /** Null: too few to be shown. */
    answered: z.nullable(s.number),
    questions: z.array(z.strictObject({ field: formField, answered: z.nullable(s.number), counts: z.array(z.strictObject({ id: z.string(), count: s.number })) })),
  }),
})
