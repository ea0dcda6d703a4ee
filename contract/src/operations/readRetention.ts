import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readRetention = operation({
  id: 'readRetention',
  method: 'GET',
  path: '/api/members/{member}/retention',
  summary: 'How long the member keeps what, what is due, and what was deleted',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P30', 'P32'],
  params: s.memberParams,
  output: z.strictObject({
    etag: s.etag, rules: s.retentionRules,
    /** The last look: what was due then, and why it was not deleted: the system had just started, or it was far more than expected. */
    lookedAt: z.nullable(s.time), due: s.retentionCounts, held: z.nullable(z.enum(['steady', 'volume'])),
    /** When deletion begins by itself, while the system has not yet run long enough. */
    steadyAt: s.time,
    runs: z.array(z.strictObject({ at: s.time, erased: s.retentionCounts })),
  }),
})
