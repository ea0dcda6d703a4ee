import type { JournalRules, OfflineContact } from '@socialspace/contract/journal'
import { now } from '../../../platform/clock.ts'
import type { Unit, Vault } from '../../../platform/vault/index.ts'
import { partsFor } from '../present.ts'
import { contentText, type Content } from '../readable.ts'
import type { ContactRow } from './store.ts'

/** What is sealed of an offline contact. */
export interface Held { readonly service: string | null; readonly themes: readonly string[]; readonly text: string; readonly content: Content }

const column = 'journal.contact.body'
export const sealHeld = (unit: Unit, version: number, held: Held) => unit.seal(column, unit.id, version, JSON.stringify(held))
/** @throws SealBroken, UnitGone */
export const openHeld = (vault: Vault, row: ContactRow): Held => JSON.parse(vault.unit(row.member_id, row.id).open(column, row.id, row.sealed_version, row.body)) as Held

export const isLocked = ({ locked_at }: Pick<ContactRow, 'locked_at'>): boolean => locked_at !== null && locked_at <= now()

/** As its reader may read it: confidential parts are withheld as those of notes are (P05). */
export function present(vault: Vault, row: ContactRow, { staff, rules, authorName }: { staff: string; rules: JournalRules; authorName: string }): OfflineContact {
  const { service, themes, text, content } = openHeld(vault, row)
  return {
    id: row.id, etag: row.sealed_version, mine: row.author_id === staff, authorName, at: row.at.toISOString(), writtenAt: row.written_at.toISOString(), finished: row.locked_at !== null, locked: isLocked(row), lockedAt: row.locked_at?.toISOString() ?? null,
    conversation: row.conversation_id, service, themes: [...themes], ...partsFor({ text, ...content }, row.author_id, { staff, role: 'counsellor', rules }),
  }
}

/** How the extract shows it: the words, then what was asked and answered. */
export const heldText = (stored: string): string => {
  const { text, content } = JSON.parse(stored) as Held
  return [text, contentText(JSON.stringify(content))].filter(Boolean).join('\n')
}
