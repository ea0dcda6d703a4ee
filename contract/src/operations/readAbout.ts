import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readAbout = operation({
  id: 'readAbout',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/about',
  summary: 'What the citizen has chosen to tell, for the counsellor of the conversation',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P05', 'P41'],
  params: s.conversationParams,
  output: z.strictObject({
    about: s.about, contact: s.contactDetails,
    /** The citizen's wish: the whole conversation, with the notes about it, and single fields. */
    confidential: z.strictObject({ conversation: z.boolean(), fields: z.array(s.profileField) }),
  }),
})
