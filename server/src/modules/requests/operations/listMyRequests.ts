import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { readRequestsOf } from '../store.ts'
import { gather, myRequests } from '../view.ts'

export const listMyRequests = (deps: DeskDeps): Handler<typeof operations.listMyRequests> => async ({ member, account }) => {
  const { timeZone } = await deps.member({ id: member })
  const wholes = await deps.database.forMembers([member], async (tx) => await gather(tx, member, await readRequestsOf(tx, member, account)))
  return { requests: await myRequests(deps, timeZone, wholes), complaint: deps.authority }
}
