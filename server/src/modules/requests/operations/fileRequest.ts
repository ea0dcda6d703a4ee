import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { DeskDeps } from '../index.ts'
import { receive } from '../receive.ts'
import { gather, myRequests } from '../view.ts'

/** The words come last, when nothing else can be refused; they are shown here and nowhere else. */
export const fileRequest = (deps: DeskDeps): Handler<typeof operations.fileRequest> => async ({ member, body }) => {
  const { timeZone } = await deps.member({ id: member })
  const { wholes, words } = await deps.database.forMembers([member], async (tx) => {
    const row = await receive(deps, tx, timeZone, { ...body, member, id: randomId(), citizen: null })
    return { wholes: await gather(tx, member, [row]), words: deps.codes.make(member, row.id) }
  })
  return { request: (await myRequests(deps, timeZone, wholes))[0]!, words }
}
