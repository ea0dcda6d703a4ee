import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { ask, type AskGuestDeps } from '../guests/ask.ts'

export const askToListen = (deps: AskGuestDeps): Handler<typeof operations.askToListen> => async ({ account, member, params, body: { id, why } }) => {
  await ask(deps, { member, conversation: params.conversation, id, from: account, guest: account, role: 'listen', why })
  return undefined
}
