import * as z from 'zod/mini'
import { contact } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readContact = operation({
  id: 'readContact',
  method: 'GET',
  path: '/api/members/{member}/contacts/{contact}',
  summary: 'An offline contact of one’s own, or about the citizen of one’s own conversation, opened; logged',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12', 'P41'],
  params: z.strictObject({ member: s.id, contact: s.id }),
  output: contact,
})
