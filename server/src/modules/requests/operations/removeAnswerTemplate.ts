import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { deleteTemplate } from '../store.ts'

export const removeAnswerTemplate = ({ database, record }: DeskDeps): Handler<typeof operations.removeAnswerTemplate> => async ({ member, account, params: { template: id } }) => {
  await database.forMembers([member], async (tx) => {
    must(await deleteTemplate(tx, member, id), 'not_found')
    await record(tx, { member, act: 'template.removed', actor: 'staff', role: 'caseworker', actorId: account, object: 'template', objectId: id })
  })
  return undefined
}
