import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { ask, type AskGuestDeps } from '../guests/ask.ts'

export const inviteGuest = (deps: AskGuestDeps): Handler<typeof operations.inviteGuest> => ({ account, member, params, body: { id, colleague, role, why } }) =>
  ask(deps, { member, conversation: params.conversation, id, from: account, guest: colleague, role, why })
