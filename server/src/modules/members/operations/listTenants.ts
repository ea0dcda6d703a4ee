import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MembersDeps } from '../index.ts'
import { readMembers } from '../store.ts'

type Deps = Pick<MembersDeps, 'database' | 'countStaff'>

export const listTenants = ({ database, countStaff }: Deps): Handler<typeof operations.listTenants> => async () => {
  const members = await database.platform(readMembers)
  const staff = await database.forMembers(members.map(({ id }) => id), async (tx) => {
    const counts: number[] = []
    for (const { id } of members) counts.push(await countStaff(tx, id))
    return counts
  })
  return members.map(({ id, slug, name, createdAt }, at) => ({ id, slug, name, createdAt: createdAt.toISOString(), staff: staff[at] ?? 0 }))
}
