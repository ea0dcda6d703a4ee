import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import { mustBeBrowser } from '../access.ts'
import type { Passkeys } from '../passkeys.ts'
import type { Staff } from '../staff.ts'

export const beginPasskey = ({ staff, passkeys }: { staff: Staff; passkeys: Passkeys }): Handler<typeof operations.beginPasskey> => async ({ principal, account }) => {
  mustBeBrowser(principal)
  must(passkeys.available, 'not_found')
  return { options: await passkeys.beginRegistration(account, (await staff.profile(account)).username) }
}
