import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { find, presentAll, type PresentDeps } from '../present.ts'
import { readOfCitizen } from '../store.ts'

export const listMyConversations = (deps: PresentDeps & { database: Database }): Handler<typeof operations.listMyConversations> => async ({ member, account }) =>
  await presentAll(deps, await deps.database.forMembers([member], async (tx) => await find(tx, ...(await readOfCitizen(tx, member, account)))))
