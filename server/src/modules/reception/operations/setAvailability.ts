import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'
import { writeAvailability } from '../store.ts'

export const setAvailability = (deps: ReceptionDeps): Handler<typeof operations.setAvailability> => async ({ account, member, body }) => {
  await deps.database.forMembers([member], (tx) => writeAvailability(tx, member, account, body.available, now()))
  deps.bus.publish(`site:${member}`, { t: 'site', member })
  return { available: body.available }
}
