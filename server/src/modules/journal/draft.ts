import type { RecordDraft } from '@socialspace/contract/journal'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { randomId, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { contentOf, type Written } from './content.ts'
import type { Content } from './readable.ts'
import { type DraftRow, insertDraft, putDraft, readDraft } from './store.ts'

interface Begun extends Written { readonly member: string; readonly conversation: string; readonly citizen: string; readonly author: string; readonly themes: readonly string[] }
interface Sealed { readonly themes: string[]; readonly text: string; readonly content: Content }

/** Opens a contact record that is not finished. @throws SealBroken, UnitGone */
export function openDraft(vault: Vault, row: DraftRow): RecordDraft {
  const { themes, text, content } = JSON.parse(vault.unit(row.member_id, row.id).open('journal.draft.body', row.id, row.sealed_version, row.body)) as Sealed
  const { form, confidential } = content
  return { etag: row.sealed_version, at: row.at.toISOString(), themes, text, form: form && { id: form.id, version: form.version, answers: form.answers }, confidential: [...confidential] }
}

/**
 * Keeps what was begun, sealed under a key of its own; nothing in it is checked yet. `etag`: the version that was changed, null for none; left out, whatever is there is replaced.
 * @throws Refusal changed_meanwhile
 */
export async function keepDraft({ vault, record }: { vault: Vault; record: RecordAct }, tx: Tx, { member, conversation, citizen, author, themes, ...written }: Begun, etag?: number | null): Promise<DraftRow> {
  const content = await contentOf(tx, member, written, true)
  const clear = JSON.stringify({ themes: [...themes], text: written.text, content } satisfies Sealed)
  const known = await readDraft(tx, member, conversation, author)
  must(etag === undefined || (known?.sealed_version ?? null) === etag, 'changed_meanwhile')
  const id = known?.id ?? randomId()
  const version = known ? known.sealed_version + 1 : 0
  const unit = known ? vault.unit(member, id) : vault.createUnit(member, id)
  const row = { member_id: member, id, conversation_id: conversation, citizen_id: citizen, author_id: author, at: now(), body: unit.seal('journal.draft.body', id, version, clear) }
  const stored = known ? await putDraft(tx, { ...row, sealed_version: version }) : await insertDraft(tx, row)
  if (!stored && !known) vault.eraseUnit(member, id)
  must(stored, 'changed_meanwhile')
  if (!known) await record(tx, { member, act: 'record.begun', actor: 'staff', role: 'counsellor', actorId: author, object: 'conversation', objectId: conversation, citizen })
  return { ...row, sealed_version: version }
}
