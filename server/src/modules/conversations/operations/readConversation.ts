import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { find, presentOne, type PresentDeps } from '../present.ts'
import type { Attend } from '../visit.ts'

export const readConversation = (deps: PresentDeps & { attend: Attend }): Handler<typeof operations.readConversation> => async ({ principal, member, params }) =>
  await presentOne(deps, await deps.attend(principal, member, params.conversation, (tx, row) => find(tx, row)))
