import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const withdrawConsent = operation({
  id: 'withdrawConsent',
  method: 'POST',
  path: '/api/members/{member}/my/consents/{consent}/withdraw',
  summary: 'Take a consent back: all that rests on it stops. Of the one to counselling: what was given before a counsellor took the conversation is erased',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P23', 'P64'],
  params: z.strictObject({ member: s.id, consent: s.id }),
  output: z.strictObject({
    /** The yes to counselling: a counsellor had taken a conversation: it is stored only from now on, not read, counted or shared. Else everything is erased, and the person is signed out. The yes to be known: a counsellor had opened it. */
    casework: z.boolean(),
  }),
  errors: ['not_found', 'wrong_state'],
})
