import * as z from 'zod/mini'
import { breachAssessment } from '../breaches.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const assessBreach = operation({
  id: 'assessBreach',
  method: 'POST',
  path: '/api/members/{member}/breaches/{breach}/assessments',
  summary: 'Write down the risk, whether Datatilsynet was told, and whether the people are; the latest holds, the earlier ones stay',
  roles: ['dpo'],
  scope: 'breaches',
  rate: 'write',
  promises: ['P07'],
  params: z.strictObject({ member: s.id, breach: s.id }),
  body: z.strictObject({ id: s.id, assessment: breachAssessment }),
  errors: ['id_reused'],
})
