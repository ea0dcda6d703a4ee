import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Staff } from '../staff.ts'

export const updateStaffProfile = ({ staff }: { staff: Staff }): Handler<typeof operations.updateStaffProfile> => async ({ account, body }) => ({
  etag: await staff.update(account, body.etag, body),
})
