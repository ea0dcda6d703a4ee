import type { operations } from '@socialspace/contract'
import type { Tx } from '../../../platform/database/index.ts'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type Act, isOpen, mayCarryOut } from '../access.ts'
import { actOn } from '../act.ts'
import { addAnswer, isAnswered } from '../answer.ts'
import { atDesk } from '../desk.ts'
import type { DeskDeps } from '../index.ts'
import { changeRequest, type RequestRow } from '../store.ts'

/** The answer, what it carries out, and their entries in the log are one transaction; what is erased is gone when it returns, and with everything about the person the request. */
export const answerRequest = (deps: DeskDeps): Handler<typeof operations.answerRequest> => async (call) => {
  const { account, member, body: { etag, carryOut, ...given } } = call
  const by = { staff: account, role: 'caseworker' } as const
  const answer = { ...given, grounds: [...new Set(given.grounds)], author: account, complaint: deps.authority, carriedOut: carryOut === 'restrict' ? 'restricted' as const : null }
  let concerned: string | null = null
  const request = await atDesk(deps, call, async (tx, row) => {
    if (await isAnswered(deps.vault, tx, row, answer)) return row
    must(row.etag === etag, 'changed_meanwhile')
    must(isOpen(row.state), 'request_ended')
    must(carryOut === null || (answer.outcome === 'granted' && mayCarryOut(row).includes(carryOut)), 'not_verified')
    await addAnswer(deps.vault, tx, row, answer)
    await deps.record(tx, actOn(row, 'request.answered', by))
    if (carryOut !== null) concerned = await carriedOut(tx, row, carryOut)
    return await changeRequest(tx, row, { state: 'answered', ended_at: now(), taken_by: row.taken_by ?? account })
  })
  if (concerned !== null) await deps.carryOut.settle(member, concerned)
  return { request: concerned !== null && carryOut === 'erase' ? null : request }

  async function carriedOut(tx: Tx, row: RequestRow, what: Act): Promise<string> {
    const citizen = row.citizen_id!
    const act = { member, actor: 'staff', role: 'caseworker', actorId: account, object: 'citizen', objectId: citizen, citizen } as const
    await deps.record(tx, { ...act, act: what === 'erase' ? 'erasure.carried-out' : 'restriction.carried-out' })
    await deps.carryOut[what](tx, member, citizen)
    return citizen
  }
}
