import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { isOpen, mayWrite } from './access.ts'
import { actOn } from './act.ts'
import { dueAfter } from './due.ts'
import type { RequestsDeps } from './index.ts'
import { addLine } from './line.ts'
import { changeRequest, type RequestRow } from './store.ts'

/** What whoever made a request does with it, signed in or by its code; the row is locked. */
type Deps = Pick<RequestsDeps, 'vault' | 'record' | 'touchCitizen'>

const been = async ({ touchCitizen }: Deps, tx: Tx, { member_id, citizen_id }: RequestRow) => { if (citizen_id !== null) await touchCitizen(tx, member_id, citizen_id) }

/** Further words. An answered request is open again, and the member has ten days from now. @throws Refusal request_ended, id_reused */
export async function writeFurther(deps: Deps, tx: Tx, timeZone: string, row: RequestRow, { id, text }: { id: string; text: string }): Promise<RequestRow> {
  must(mayWrite(row.state), 'request_ended')
  if (!(await addLine(deps.vault, tx, row, { id, kind: 'words', author: null, text }))) return row
  const at = now()
  const again = !isOpen(row.state)
  await deps.record(tx, actOn(row, again ? 'request.reopened' : 'request.written', 'person'))
  await been(deps, tx, row)
  return await changeRequest(tx, row, { heard_at: at, ...(again && { state: row.taken_by === null ? 'new' : 'in-progress', since: at, due_at: dueAfter(at, timeZone), ended_at: null }) })
}

/** Takes it back; the same again changes nothing. @throws Refusal request_ended when it has been answered */
export async function withdraw(deps: Deps, tx: Tx, row: RequestRow): Promise<RequestRow> {
  if (row.state === 'withdrawn') return row
  must(isOpen(row.state), 'request_ended')
  await deps.record(tx, actOn(row, 'request.withdrawn', 'person'))
  await been(deps, tx, row)
  return await changeRequest(tx, row, { state: 'withdrawn', ended_at: now() })
}
