import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { mustBeBrowser } from '../access.ts'
import type { Passkeys } from '../passkeys.ts'

export const finishPasskey = ({ passkeys }: { passkeys: Passkeys }): Handler<typeof operations.finishPasskey> => async ({ principal, account, body }) => {
  mustBeBrowser(principal)
  return { id: await passkeys.finishRegistration(account, body.label, body.response) }
}
