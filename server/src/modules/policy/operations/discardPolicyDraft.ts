import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { readDraft, saveDraft } from '../store.ts'

export const discardPolicyDraft = ({ database, record }: PolicyDeps): Handler<typeof operations.discardPolicyDraft> => ({ member, account }) =>
  database.forMembers([member], async (tx) => {
    const draft = await readDraft(tx, member)
    if (!draft?.texts) return undefined
    must((await saveDraft(tx, member, draft.id, { etag: draft.etag, texts: null, summary: { da: '', en: '' }, significant: false })) !== undefined, 'changed_meanwhile')
    await record(tx, { member, act: 'policy.discarded', actor: 'staff', actorId: account, object: 'policy', objectId: null })
    return undefined
  })
