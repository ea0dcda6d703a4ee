import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'
import { places } from '../place.ts'

export const readPlace = (deps: ReceptionDeps): Handler<typeof operations.readPlace> => async ({ account, member, params }) => {
  const of = await deps.database.forMembers([member], (tx) => deps.parties(tx, member, params.conversation))
  must(of?.citizen === account, 'not_found')
  const own = (await places(deps, member)).find(({ conversation }) => conversation === params.conversation)
  must(own, 'wrong_state')
  return { place: own.place, waiting: own.waiting, expectedMinutes: own.expectedMinutes }
}
