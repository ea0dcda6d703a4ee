import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { isOpen } from '../access.ts'
import { actOn } from '../act.ts'
import { atDesk } from '../desk.ts'
import type { DeskDeps } from '../index.ts'
import { changeRequest } from '../store.ts'

export const takeRequest = (deps: DeskDeps): Handler<typeof operations.takeRequest> => (call) => atDesk(deps, call, async (tx, row) => {
  must(row.etag === call.body.etag, 'changed_meanwhile')
  must(isOpen(row.state), 'request_ended')
  await deps.record(tx, actOn(row, 'request.taken', { staff: call.account, role: 'caseworker' }))
  return await changeRequest(tx, row, { taken_by: call.account, state: 'in-progress' })
})
