import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { type QualityDeps, rolesAt } from '../index.ts'
import { readRemarks, readThread } from '../store.ts'
import { presentRemark, presentThreads } from '../supervision.ts'

export const readSupervision = ({ database, vault, staffCard }: QualityDeps): Handler<typeof operations.readSupervision> => async ({ principal, member, account, params }) => {
  const { thread, remarks } = await database.forMembers([member], async (tx) => {
    const thread = await readThread(tx, member, params.thread)
    must(thread && sideOf(account, rolesAt(principal, member), thread), 'not_found')
    return { thread, remarks: (await readRemarks(tx, member, thread.id)).map((row) => presentRemark(vault, row)) }
  })
  return { thread: (await presentThreads(staffCard, [thread], account))[0]!, remarks }
}
