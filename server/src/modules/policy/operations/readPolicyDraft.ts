import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { dayAfter } from '../days.ts'
import type { PolicyDeps } from '../index.ts'
import { allOf, wholeOf } from '../library.ts'
import { lastEtag, readDraft } from '../store.ts'

export const readPolicyDraft = ({ database, member: memberOf, noticeDays }: PolicyDeps): Handler<typeof operations.readPolicyDraft> => async ({ member }) => {
  const { timeZone } = await memberOf({ id: member })
  return database.forMembers([member], async (tx) => {
    const { texts: inForce } = await wholeOf(tx, member, await allOf(tx, member))
    const draft = await readDraft(tx, member)
    return {
      etag: await lastEtag(tx, member), exists: draft?.texts != null, texts: draft?.texts ?? inForce, summary: draft?.summary ?? { da: '', en: '' }, significant: draft?.significant ?? false,
      inForce, earliest: dayAfter(now(), noticeDays, timeZone), noticeDays,
    }
  })
}
