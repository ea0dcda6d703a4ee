import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { type ChangeDeps, changeOwn, settleChange } from '../settle.ts'

export const sleepConversation = (deps: ChangeDeps): Handler<typeof operations.sleepConversation> => ({ account, member, params }) =>
  settleChange(deps, member, account, async (tx) => ({
    row: await changeOwn(tx, member, params.conversation, account, ['open'], { state: 'asleep' }), event: 'asleep', act: 'conversation.slept',
  }))
