import * as z from 'zod/mini'
import { form, formFields } from '../forms.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveForm = operation({
  id: 'saveForm',
  method: 'PUT',
  path: '/api/members/{member}/forms/{form}',
  summary: 'Make a form or its next version; `version` is the one that was changed, 0 for a new form. A member’s own id is the form of its contact record',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P12'],
  params: z.strictObject({ member: s.id, form: s.id }),
  body: z.strictObject({ version: s.number, name: s.both(80), active: z.boolean(), fields: formFields }),
  output: form,
  errors: ['changed_meanwhile'],
})
