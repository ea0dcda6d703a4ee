import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeContact = operation({
  id: 'removeContact',
  method: 'DELETE',
  path: '/api/members/{member}/contacts/{contact}',
  summary: 'Erase an offline contact of one’s own, and the nameless profile that was made for it: its key is destroyed',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P23', 'P62'],
  params: z.strictObject({ member: s.id, contact: s.id }),
})
