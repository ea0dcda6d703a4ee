import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { readVersion, withdrawVersion } from '../store.ts'

type Deps = PolicyDeps & { changed(member: string): void }

export const withdrawPolicy = ({ database, record, changed }: Deps): Handler<typeof operations.withdrawPolicy> => async ({ member, account, body }) => {
  await database.forMembers([member], async (tx) => {
    if (!(await withdrawVersion(tx, member, body.version, now()))) {
      // Asked again, as after an answer that was lost: it is taken back already.
      must((await readVersion(tx, member, body.version))?.state === 'withdrawn', 'not_found')
      return
    }
    await record(tx, { member, act: 'policy.withdrawn', actor: 'staff', actorId: account, object: 'policy', objectId: null })
  })
  changed(member)
  return undefined
}
