import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Citizens } from '../citizens.ts'
import type { IdentityDeps } from '../index.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record'> & { citizens: Citizens }

export const updateProfile = ({ database, record, citizens }: Deps): Handler<typeof operations.updateProfile> => async ({ member, account, body }) => {
  const { profile, destroy } = await database.forMembers([member], async (tx) => {
    const updated = await citizens.update(tx, member, account, body)
    await record(tx, { member, act: 'profile.changed', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    return updated
  })
  destroy()
  return profile
}
