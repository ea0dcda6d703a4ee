import type { operations } from '@socialspace/contract'
import { mostRemarks } from '@socialspace/contract/quality'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { openRemark, sealRemark } from '../evaluation.ts'
import { type QualityDeps, rolesAt, workEnds } from '../index.ts'
import { continueThread, insertRemark, insertThread, readEvaluationRow, readOwnRows, readRemark, takeThread, type ThreadRow } from '../store.ts'
import { presentRemark, presentThreads } from '../supervision.ts'

type To = NonNullable<Parameters<Handler<typeof operations.writeSupervision>>[0]['body']['to']>

/** The same remark again is the same remark; of two who write at once, one comes after the other. */
export const writeSupervision = (deps: QualityDeps): Handler<typeof operations.writeSupervision> => async ({ principal, member, account, params, body: { id, text, to } }) => {
  const { database, vault, record } = deps
  const roles = rolesAt(principal, member)
  const counsellors = to ? await deps.counsellors(member) : new Set<string>()
  const written = await database.forMembers([member], async (tx) => {
    const at = now()
    if (to && roles.has('coordinator')) {
      const begun = { member_id: member, id: params.thread, staff_id: to.staff, coordinator_id: account, conversation_id: to.conversation, started_at: at, last_at: at, last_by: 'coordinator', remarks: 0, until: workEnds(at) }
      if (!(await takeThread(tx, member, params.thread))) {
        must(to.staff !== account && counsellors.has(to.staff) && (to.conversation === null || (await isTheirs(deps, tx, member, to))), 'not_found')
        await insertThread(tx, begun)
      }
    }
    const thread = await takeThread(tx, member, params.thread)
    const by = thread && sideOf(account, roles, thread)
    must(by, 'not_found')
    const known = await readRemark(tx, member, id)
    if (known) {
      must(known.thread_id === thread.id && known.by === by && openRemark(vault, known) === text, 'id_reused')
      return { thread, remark: known }
    }
    must(thread.remarks < mostRemarks, 'no_room')
    const remark = { member_id: member, thread_id: thread.id, id, staff_id: thread.staff_id, by, at, body: sealRemark(vault, thread.staff_id, id, text) }
    must(await insertRemark(tx, remark), 'id_reused')
    const next: ThreadRow = { ...thread, last_at: at, last_by: by, remarks: thread.remarks + 1, until: workEnds(at) }
    await continueThread(tx, next)
    await record(tx, { member, act: 'supervision.written', actor: 'staff', role: by, actorId: account, object: 'staff', objectId: thread.staff_id })
    return { thread: next, remark }
  })
  return { thread: (await presentThreads(deps.staffCard, [written.thread], account))[0]!, remark: presentRemark(vault, written.remark) }
}

/** Feedback on a conversation is for the counsellor whose it is, or was when it was evaluated. */
async function isTheirs({ parties }: QualityDeps, tx: Tx, member: string, { staff, conversation }: To): Promise<boolean> {
  if (conversation === null) return true
  return (await parties(tx, member, conversation))?.staff === staff || (await readEvaluationRow(tx, member, conversation))?.staff_id === staff || (await readOwnRows(tx, member, conversation)).some(({ staff_id }) => staff_id === staff)
}
