import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { RetentionDeps } from '../index.ts'
import { noCounts } from '../plan.ts'
import type { Round } from '../round.ts'
import { mustBeAllowed } from '../rules.ts'
import { countAll } from '../store.ts'

export type LookDeps = Pick<RetentionDeps, 'queues' | 'record'> & Pick<Round, 'inside'>

export const previewRetention = ({ queues, inside }: LookDeps): Handler<typeof operations.previewRetention> => async ({ member, body: { rules } }) => {
  mustBeAllowed({ ...rules, profile: { ...rules.profile, basis: 'not asked for yet' } }, new Set((await queues(member)).map(({ id }) => id)))
  return await inside(member, async (tx, look) => ({
    due: (await look(rules, now())).due,
    kept: {
      ...noCounts, profile: await countAll(tx, 'identity.citizen', member), known: await countAll(tx, 'known.profile', member), conversation: await countAll(tx, 'conversations.conversation', member),
      note: (await countAll(tx, 'journal.note', member)) + (await countAll(tx, 'journal.draft', member)), invitation: await countAll(tx, 'identity.invitation', member), request: await countAll(tx, 'requests.request', member),
    },
  }))
}
