import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { presentOne, type PresentDeps } from '../present.ts'
import type { Visit } from '../visit.ts'

export const readConversation = (deps: PresentDeps & { visit: Visit }): Handler<typeof operations.readConversation> => ({ principal, member, params }) =>
  deps.visit(principal, member, params.conversation, (tx, row) => presentOne(deps, tx, row))
