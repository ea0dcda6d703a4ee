import * as z from 'zod/mini'
import { form } from '../forms.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listForms = operation({
  id: 'listForms',
  method: 'GET',
  path: '/api/members/{member}/forms',
  summary: 'The forms for notes and for the contact record that are in use, each in its newest version',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12'],
  params: s.memberParams,
  output: z.strictObject({ forms: z.array(form) }),
})
