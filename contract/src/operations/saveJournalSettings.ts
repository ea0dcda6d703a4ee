import * as z from 'zod/mini'
import { journalRules } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveJournalSettings = operation({
  id: 'saveJournalSettings',
  method: 'PUT',
  path: '/api/members/{member}/journal',
  summary: 'Decide who reads the journal and its confidential parts, and how long a note may be corrected; holds for what is written from then on',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P05', 'P63'],
  params: s.memberParams,
  body: z.strictObject({ ...journalRules.shape, etag: s.etag }),
  output: z.strictObject({ etag: s.etag }),
  errors: ['changed_meanwhile'],
})
