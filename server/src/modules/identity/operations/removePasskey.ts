import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Passkeys } from '../passkeys.ts'

export const removePasskey = ({ passkeys }: { passkeys: Passkeys }): Handler<typeof operations.removePasskey> => async ({ account, params }) => {
  await passkeys.remove(account, params.passkey)
  return undefined
}
