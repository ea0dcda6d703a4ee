import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Passkeys } from '../passkeys.ts'

export const finishPasskey = ({ passkeys }: { passkeys: Passkeys }): Handler<typeof operations.finishPasskey> => async ({ account, body }) => ({
  id: await passkeys.finishRegistration(account, body.label, body.response),
})
