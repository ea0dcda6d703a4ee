import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest } from '../requests.ts'
import * as s from '../shapes.ts'

export const listMyRequests = operation({
  id: 'listMyRequests',
  method: 'GET',
  path: '/api/members/{member}/my/requests',
  summary: 'What the citizen has asked for, the answers, and where one can complain',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'read',
  promises: ['P61', 'P62', 'P65'],
  params: s.memberParams,
  /** Newest first, at most 100. */
  output: z.strictObject({ requests: z.array(myRequest), complaint: s.contact }),
})
