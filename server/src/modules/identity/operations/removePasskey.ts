import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { mustBeBrowser } from '../access.ts'
import type { Passkeys } from '../passkeys.ts'

export const removePasskey = ({ passkeys }: { passkeys: Passkeys }): Handler<typeof operations.removePasskey> => async ({ principal, account, params }) => {
  mustBeBrowser(principal)
  await passkeys.remove(account, params.passkey)
  return undefined
}
