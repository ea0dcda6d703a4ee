import * as z from 'zod/mini'
import { block } from '../blocks.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listBlocks = operation({
  id: 'listBlocks',
  method: 'GET',
  path: '/api/members/{member}/blocks',
  summary: 'Which blocks there are, since when and until when, and why; nobody’s identity',
  roles: ['coordinator'],
  scope: 'work.blocks',
  rate: 'read',
  promises: ['P20'],
  params: s.memberParams,
  /** Those that end first come first; at most 200. */
  output: z.array(block),
})
