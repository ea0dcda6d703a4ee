import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Passkeys } from '../passkeys.ts'
import type { Staff } from '../staff.ts'

export const readStaffProfile = ({ staff, passkeys }: { staff: Staff; passkeys: Passkeys }): Handler<typeof operations.readStaffProfile> => async ({ account }) => ({
  ...(await staff.profile(account)), passkeys: await passkeys.list(account),
})
