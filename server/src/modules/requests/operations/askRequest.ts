import type { operations } from '@socialspace/contract'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { isTheirs } from '../access.ts'
import type { DeskDeps } from '../index.ts'
import { isSaid } from '../line.ts'
import { receive } from '../receive.ts'
import { readRequest, type RequestRow } from '../store.ts'
import { gather, myRequests } from '../view.ts'

/** The same again is the same request. */
export const askRequest = (deps: DeskDeps): Handler<typeof operations.askRequest> => async ({ member, account, body }) => {
  const { timeZone } = await deps.member({ id: member })
  const wholes = await deps.database.forMembers([member], async (tx) => {
    const known = await readRequest(tx, member, body.id)
    const row = known ? await same(tx, known) : await receive(deps, tx, timeZone, { ...body, member, citizen: account, who: 'self', contact: null })
    return await gather(tx, member, [row])
  })
  return (await myRequests(deps, timeZone, wholes))[0]!

  async function same(tx: Tx, known: RequestRow): Promise<RequestRow> {
    must(isTheirs(account, known) && known.kind === body.kind && await isSaid(deps.vault, tx, known, body.text), 'id_reused')
    return known
  }
}
