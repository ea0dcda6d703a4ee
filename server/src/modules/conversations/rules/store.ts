import type { ConversationRules } from '@socialspace/contract/shapes'
import type { Reader, Writer } from '../../../platform/database/index.ts'

const shipped: ConversationRules = { editMinutes: 15 }

export async function readRules(tx: Reader<'conversations.rules'>, member: string): Promise<ConversationRules> {
  const row = await tx.selectFrom('conversations.rules').select('edit_minutes').where('member_id', '=', member).executeTakeFirst()
  return row ? { editMinutes: row.edit_minutes } : shipped
}
export async function writeRules(tx: Writer<'conversations.rules'>, member: string, { editMinutes }: ConversationRules): Promise<void> {
  await tx.insertInto('conversations.rules').values({ member_id: member, edit_minutes: editMinutes }).onConflict((conflict) => conflict.column('member_id').doUpdateSet({ edit_minutes: editMinutes })).execute()
}
