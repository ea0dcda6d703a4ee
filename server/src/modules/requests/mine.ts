import type { ErrorCode } from '@socialspace/contract'
import type { MyRequest } from '@socialspace/contract/requests'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { isAnyones, isTheirs } from './access.ts'
import type { DeskDeps } from './index.ts'
import { readRequest, type RequestRow } from './store.ts'
import { gather, myRequests } from './view.ts'

type Work = (tx: Tx, row: RequestRow, timeZone: string) => Promise<RequestRow>

/** What a person does with a request of theirs, locked meanwhile: the answer is the request as it then is. Another's is as if it were not there. */
async function withRequest(deps: DeskDeps, member: string, id: string, may: (row: RequestRow) => boolean, otherwise: ErrorCode, work: Work): Promise<MyRequest> {
  const { timeZone } = await deps.member({ id: member })
  const wholes = await deps.database.forMembers([member], async (tx) => {
    const row = await readRequest(tx, member, id, true)
    must(row && may(row), otherwise)
    return await gather(tx, member, [await work(tx, row, timeZone)])
  })
  return (await myRequests(deps, timeZone, wholes))[0]!
}

/** By whoever is signed in. @throws Refusal not_found */
export const withMine = (deps: DeskDeps, { member, account, params }: { member: string; account: string; params: { request: string } }, work: Work): Promise<MyRequest> =>
  withRequest(deps, member, params.request, (row) => isTheirs(account, row), 'not_found', work)

/** By whoever has its code. @throws Refusal wrong_words */
export const withCode = (deps: DeskDeps, member: string, code: string, work: Work): Promise<MyRequest> =>
  withRequest(deps, member, deps.codes.find(member, code), isAnyones, 'wrong_words', work)
