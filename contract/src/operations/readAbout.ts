import * as z from 'zod/mini'
import { mark } from '../blocks.ts'
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
    label: z.nullable(s.label),
    /** The citizen has said who they are; when; it is opened by an act of its own. */
    known: z.nullable(z.strictObject({ givenAt: s.time })),
    /** What a counsellor of the member has called abuse about this anonymous profile before. */
    abuse: z.array(mark),
    about: s.about, contact: s.contactDetails,
    /** The citizen's wish: the whole conversation, with the notes about it, and single fields. */
    confidential: z.strictObject({ conversation: z.boolean(), fields: z.array(s.profileField) }),
  }),
})
