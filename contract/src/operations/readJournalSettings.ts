import * as z from 'zod/mini'
import { form } from '../forms.ts'
import { journalRules } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readJournalSettings = operation({
  id: 'readJournalSettings',
  method: 'GET',
  path: '/api/members/{member}/journal',
  summary: 'How the member keeps its journal: who reads what, how long a note may be corrected, and all its forms',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P05', 'P12'],
  params: s.memberParams,
  output: z.strictObject({ ...journalRules.shape, etag: s.etag, forms: z.array(form) }),
})
