import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { find, presentOne, type PresentDeps } from '../present.ts'
import type { Visit } from '../visit.ts'

export const readConversation = (deps: PresentDeps & { visit: Visit }): Handler<typeof operations.readConversation> => async ({ principal, member, params }) =>
  await presentOne(deps, await deps.visit(principal, member, params.conversation, (tx, row) => find(tx, row)))
