import * as z from 'zod/mini'
import { note, noteParams } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const addAddendum = operation({
  id: 'addAddendum',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/notes/{note}/addenda',
  summary: 'Add a signed addendum to a note that is locked or somebody else’s; it is shown with the note',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P63'],
  params: noteParams,
  body: z.strictObject({ id: s.id, text: s.text(20000) }),
  output: note,
  errors: ['note_open', 'id_reused', 'too_many'],
})
