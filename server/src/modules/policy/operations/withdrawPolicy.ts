import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { withdrawVersion } from '../store.ts'

type Deps = PolicyDeps & { changed(member: string): void }

export const withdrawPolicy = ({ database, record, changed }: Deps): Handler<typeof operations.withdrawPolicy> => async ({ member, account, body }) => {
  await database.forMembers([member], async (tx) => {
    must(await withdrawVersion(tx, member, body.version, now()), 'not_found')
    await record(tx, { member, act: 'policy.withdrawn', actor: 'staff', actorId: account, object: 'policy', objectId: null })
  })
  changed(member)
  return undefined
}
