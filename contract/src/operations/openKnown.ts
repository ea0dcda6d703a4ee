import * as z from 'zod/mini'
import { knownGiven } from '../known.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const openKnown = operation({
  id: 'openKnown',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/known',
  summary: 'Open who the citizen has said they are: an act that is logged, and that the citizen sees',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P15', 'P20', 'P41'],
  params: s.conversationParams,
  output: z.extend(knownGiven, { givenAt: s.time }),
  errors: ['guardian_needed', 'not_found', 'not_known'],
})
