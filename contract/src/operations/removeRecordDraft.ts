import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeRecordDraft = operation({
  id: 'removeRecordDraft',
  method: 'DELETE',
  path: '/api/members/{member}/conversations/{conversation}/record-draft',
  summary: 'Throw away what was begun of a contact record; its key is destroyed',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P32'],
  params: s.conversationParams,
})
