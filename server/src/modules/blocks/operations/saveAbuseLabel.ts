import { mostLabels } from '@socialspace/contract/blocks'
import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { BlocksDeps } from '../index.ts'
import { readLabels, saveLabel } from '../store.ts'

export const saveAbuseLabel = ({ database, record }: Pick<BlocksDeps, 'database' | 'record'>): Handler<typeof operations.saveAbuseLabel> => async ({ member, account, params: { label: id }, body }) => {
  must(body.name.da !== '', 'invalid_input')
  await database.forMembers([member], async (tx) => {
    const all = await readLabels(tx, member)
    must(all.length < mostLabels || all.some((one) => one.id === id), 'no_room')
    await saveLabel(tx, member, { id, ...body })
    await record(tx, { member, act: 'abuse-label.saved', actor: 'staff', role: 'coordinator', actorId: account, object: 'abuse-label', objectId: id })
  })
  return { id, ...body }
}
