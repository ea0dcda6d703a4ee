import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { type ChangeDeps, changeOwn, settleChange } from '../settle.ts'

export const wakeConversation = (deps: ChangeDeps): Handler<typeof operations.wakeConversation> => ({ account, member, params }) =>
  settleChange(deps, member, account, async (tx) => ({
    row: await changeOwn(tx, member, params.conversation, account, ['asleep', 'closed'], { state: 'open', closed_at: null }), event: 'woken', act: 'conversation.woken',
  }))
