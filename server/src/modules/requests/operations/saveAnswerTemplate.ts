import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { saveTemplate } from '../store.ts'

export const saveAnswerTemplate = ({ database, record }: DeskDeps): Handler<typeof operations.saveAnswerTemplate> => async ({ member, account, params: { template: id }, body }) => {
  await database.forMembers([member], async (tx) => {
    await saveTemplate(tx, member, { id, ...body })
    await record(tx, { member, act: 'template.saved', actor: 'staff', role: 'caseworker', actorId: account, object: 'template', objectId: id })
  })
  return { id, shipped: false, ...body }
}
