import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { JournalDeps } from '../index.ts'
import { readDrafts } from '../store.ts'

export const listRecordDrafts = ({ database }: JournalDeps): Handler<typeof operations.listRecordDrafts> => async ({ account, member }) =>
  ({ rows: (await database.forMembers([member], (tx) => readDrafts(tx, member, account))).map(({ conversation_id, at }) => ({ conversation: conversation_id, at: at.toISOString() })) })
