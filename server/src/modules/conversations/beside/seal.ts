import type { Label } from '@socialspace/contract/shapes'
import type { Tx } from '../../../platform/database/index.ts'
import { type Sealed, type Unit, unlessErased, type Vault } from '../../../platform/vault/index.ts'
import { draftCell, type DraftRow, labelCell, type LabelRow, readBeside, readLabels } from './store.ts'

/** What lies beside a conversation, under its key: what its counsellor calls it, and what somebody has begun to write. */
const labelOf = (row: Pick<LabelRow, 'conversation_id' | 'staff_id'>) => `${row.conversation_id}:${row.staff_id}`
const draftOf = (row: Pick<DraftRow, 'conversation_id' | 'author_id'>) => `${row.conversation_id}:${row.author_id}`

export const sealLabel = (unit: Unit, staff: string, version: number, label: Label): Sealed<'conversations.label.body'> =>
  unit.seal('conversations.label.body', labelOf({ conversation_id: unit.id, staff_id: staff }), version, JSON.stringify(label))
export const sealDraft = (unit: Unit, author: string, version: number, text: string): Sealed<'conversations.draft.body'> =>
  unit.seal('conversations.draft.body', draftOf({ conversation_id: unit.id, author_id: author }), version, text)

/** What lay under a key that is destroyed is as nothing. @throws SealBroken */
export const openLabel = (vault: Vault, row: LabelRow): Label | null =>
  unlessErased(() => JSON.parse(vault.unit(row.member_id, row.conversation_id).open('conversations.label.body', labelOf(row), row.sealed_version, row.body)) as Label) ?? null
export const openDraft = (vault: Vault, row: DraftRow): string =>
  unlessErased(() => vault.unit(row.member_id, row.conversation_id).open('conversations.draft.body', draftOf(row), row.sealed_version, row.body)) ?? ''

/** What a counsellor calls these conversations, by their ids. */
export async function labelsOf(vault: Vault, tx: Tx, member: string, staff: string, conversations: readonly string[]): Promise<ReadonlyMap<string, Label | null>> {
  if (conversations.length === 0) return new Map()
  return new Map((await readLabels(tx, member, staff, conversations)).map((row) => [row.conversation_id, openLabel(vault, row)]))
}

/** Seals anew what lies under another key than the unit's present one. @returns how many there were */
export async function resealBeside(tx: Tx, member: string, conversation: string, unit: Unit): Promise<number> {
  const stale = ({ body }: { body: Buffer }) => unit.isStale(body)
  const { labels, drafts } = await readBeside(tx, member, conversation)
  let sealed = 0
  for (const row of labels.filter(stale)) {
    const again = unlessErased(() => unit.seal('conversations.label.body', labelOf(row), row.sealed_version, unit.open('conversations.label.body', labelOf(row), row.sealed_version, row.body)))
    if (!again) continue
    await labelCell(tx, row, again)
    sealed += 1
  }
  for (const row of drafts.filter(stale)) {
    const again = unlessErased(() => unit.seal('conversations.draft.body', draftOf(row), row.sealed_version, unit.open('conversations.draft.body', draftOf(row), row.sealed_version, row.body)))
    if (!again) continue
    await draftCell(tx, row, again)
    sealed += 1
  }
  return sealed
}
