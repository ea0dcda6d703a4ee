import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { actOn } from '../act.ts'
import { atDesk } from '../desk.ts'
import type { DeskDeps } from '../index.ts'

/** Whoever is both caseworker and data protection officer opens it as the former. */
export const readRequest = (deps: DeskDeps): Handler<typeof operations.readRequest> => (call) => atDesk(deps, call, async (tx, row) => {
  const role = call.principal.roles(call.member).has('caseworker') ? 'caseworker' : 'dpo'
  await deps.record(tx, actOn(row, 'request.opened', { staff: call.account, role }))
  return row
})
