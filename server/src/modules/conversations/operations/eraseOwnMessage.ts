import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { eraseOwn, type EraseDeps } from '../erasing.ts'

/** What is closed stays as it was told; before that, staff may take their own words back, and the citizen sees who did. */
export const eraseOwnMessage = (deps: EraseDeps): Handler<typeof operations.eraseOwnMessage> => async ({ principal, account, member, params: { conversation, message } }) =>
  await eraseOwn(deps, { principal, account, member, conversation, message }, (side, guest, state) => {
    must(side === 'staff' && (guest === null || guest.role === 'part'), 'not_found')
    must(state !== 'closed', 'conversation_closed')
  })
