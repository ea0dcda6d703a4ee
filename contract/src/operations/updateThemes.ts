import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const updateThemes = operation({
  id: 'updateThemes',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/themes',
  summary: 'What it is about, in the citizen’s choice of themes',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P12', 'P22'],
  params: s.conversationParams,
  body: z.strictObject({ themes: s.themes }),
  output: s.conversation,
})
