import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Citizens } from '../citizens.ts'
import type { IdentityDeps } from '../index.ts'

type Deps = Pick<IdentityDeps, 'database'> & { citizens: Citizens }

export const readProfile = ({ database, citizens }: Deps): Handler<typeof operations.readProfile> => ({ member, account }) =>
  database.forMembers([member], (tx) => citizens.profile(tx, member, account))
