import type { OpenRequest } from '@socialspace/contract/requests'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { DeskDeps } from './index.ts'
import { readRequest, type RequestRow } from './store.ts'
import { gather, openRequest } from './view.ts'

interface At { readonly member: string; readonly account: string; readonly params: { readonly request: string } }

/** What staff do with one request of the member's, locked meanwhile: the answer is the request as it then is. @throws Refusal not_found */
export async function atDesk(deps: DeskDeps, { member, account, params }: At, work: (tx: Tx, row: RequestRow) => Promise<RequestRow>): Promise<OpenRequest> {
  const { timeZone } = await deps.member({ id: member })
  const [whole] = await deps.database.forMembers([member], async (tx) => {
    const row = await readRequest(tx, member, params.request, true)
    must(row, 'not_found')
    return await gather(tx, member, [await work(tx, row)])
  })
  return await openRequest(deps, timeZone, account, whole!)
}
