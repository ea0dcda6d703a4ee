import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { actOn } from '../act.ts'
import { atDesk } from '../desk.ts'
import type { DeskDeps } from '../index.ts'
import { addLine } from '../line.ts'

export const adviseRequest = (deps: DeskDeps): Handler<typeof operations.adviseRequest> => (call) => atDesk(deps, call, async (tx, row) => {
  const isNew = await addLine(deps.vault, tx, row, { ...call.body, kind: 'advice', author: call.account })
  if (isNew) await deps.record(tx, actOn(row, 'request.advised', { staff: call.account, role: 'dpo' }))
  return row
})
