import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { readRules } from '../rules/store.ts'

export const readConversationRules = ({ database }: { database: Database }): Handler<typeof operations.readConversationRules> => ({ member }) => database.forMembers([member], (tx) => readRules(tx, member))
