import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { endHandover } from '../handover/store.ts'
import { type ChangeDeps, settleChange } from '../settle.ts'
import { readConversationRow } from '../store.ts'

export const withdrawHandover = (deps: ChangeDeps): Handler<typeof operations.withdrawHandover> => async ({ account, member, params }) =>
  await settleChange(deps, member, account, async (tx) => {
    const row = await readConversationRow(tx, member, params.conversation, true)
    must(row && row.staff_id === account, 'not_found')
    must(await endHandover(tx, member, row.id, 'withdrawn', now(), params.handover), 'handover_ended')
    return { row, event: 'handover-withdrawn', act: 'handover.withdrawn' }
  })
