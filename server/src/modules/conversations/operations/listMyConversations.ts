import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { presentAll, type PresentDeps } from '../present.ts'
import { readOfCitizen } from '../store.ts'

export const listMyConversations = (deps: PresentDeps & { database: Database }): Handler<typeof operations.listMyConversations> => ({ member, account }) =>
  deps.database.forMembers([member], async (tx) => await presentAll(deps, tx, await readOfCitizen(tx, member, account)))
