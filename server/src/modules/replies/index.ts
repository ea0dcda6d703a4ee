import type { Reply } from '@socialspace/contract/replies'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { listReplies } from './operations/listReplies.ts'
import { removeOwnReply } from './operations/removeOwnReply.ts'
import { removeReply } from './operations/removeReply.ts'
import { saveOwnReply } from './operations/saveOwnReply.ts'
import { saveReply } from './operations/saveReply.ts'
import { deleteOwnReplies, readReplies, saveMemberReply } from './store.ts'

export { data } from './data.ts'

export interface RepliesDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
}

/** Replies that are prepared for conversations: a member's, and everyone's own. */
export function createReplies(deps: RepliesDeps) {
  const handlers: Handlers<'listReplies' | 'saveReply' | 'removeReply' | 'saveOwnReply' | 'removeOwnReply'> = {
    listReplies: listReplies(deps), saveReply: saveReply(deps), removeReply: removeReply(deps), saveOwnReply: saveOwnReply(deps), removeOwnReply: removeOwnReply(deps),
  }
  return {
    handlers,
    /** For bringing in what a member has in a spreadsheet. */
    importing: { read: (tx: Tx, member: string) => readReplies(tx, member), save: (tx: Tx, ...saved: [member: string, reply: Reply]) => saveMemberReply(tx, ...saved) },
    /** A member of staff has left the member: what was theirs there goes (P32). */
    forget: async (tx: Tx, member: string, staff: string): Promise<void> => void (await deleteOwnReplies(tx, member, staff)),
  }
}
