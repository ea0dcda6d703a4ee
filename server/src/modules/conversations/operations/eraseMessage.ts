import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { eraseOwn, type EraseDeps } from '../erasing.ts'

/** Unreadable by every way of ours in this transaction; unreadable for whoever has the disk, or an older copy of it, when the old key is destroyed. */
export const eraseMessage = (deps: EraseDeps): Handler<typeof operations.eraseMessage> => async ({ principal, account, member, params: { conversation, message } }) =>
  await eraseOwn(deps, { principal, account, member, conversation, message }, (side) => must(side === 'citizen', 'not_found'))
