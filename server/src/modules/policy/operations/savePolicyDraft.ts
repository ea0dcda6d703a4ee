import type { operations } from '@socialspace/contract'
import { must, Refusal, type Handler } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { PolicyDeps } from '../index.ts'
import { strayIn } from '../rules.ts'
import { saveDraft } from '../store.ts'

export const savePolicyDraft = ({ database, record }: PolicyDeps): Handler<typeof operations.savePolicyDraft> => async ({ member, account, body }) => {
  const faults = strayIn(body.texts)
  if (faults.length > 0) throw new Refusal('invalid_input', faults.slice(0, 50))
  return database.forMembers([member], async (tx) => {
    const etag = await saveDraft(tx, member, randomId(), body)
    must(etag !== undefined, 'changed_meanwhile')
    await record(tx, { member, act: 'policy.drafted', actor: 'staff', actorId: account, object: 'policy', objectId: null })
    return { etag }
  })
}
