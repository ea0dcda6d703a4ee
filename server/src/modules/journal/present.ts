import { noteText } from '@socialspace/contract/forms'
import type { JournalRole, JournalRules, Note } from '@socialspace/contract/journal'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { mayReadConfidential } from './access.ts'
import { openNote, type OpenNote } from './note.ts'
import { signatureOf, signedAddendum, signedNote } from './signature.ts'
import type { NoteRow } from './store.ts'

export interface PresentDeps {
  readonly vault: Vault
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>
  /** Which of these the log of acts holds as signed. */
  readonly signedActs: (tx: Tx, member: string, citizen: string, things: readonly string[]) => Promise<ReadonlySet<string>>
}
export interface Reading { readonly staff: string; readonly role: JournalRole; readonly rules: JournalRules }
/** Notes opened, with what the log says of them: read in the transaction. Names come after it. */
export interface Found { readonly row: NoteRow; readonly open: OpenNote; readonly held: ReadonlySet<string> }

export async function find(deps: Pick<PresentDeps, 'vault' | 'signedActs'>, tx: Tx, rows: readonly NoteRow[]): Promise<Found[]> {
  const [first] = rows
  if (!first) return []
  const opened = rows.map((row) => ({ row, open: openNote(deps.vault, row) }))
  const things = opened.flatMap(({ row, open }) => [...(row.signed_at ? [signedNote(row, open)] : []), ...open.addenda.map((one) => signedAddendum(row.id, one))])
  const held = await deps.signedActs(tx, first.member_id, first.citizen_id, things)
  return opened.map((one) => ({ ...one, held }))
}

/** What was written, as its reader may read it: what is confidential and not for them has no value in it (P05). */
export function partsFor({ text, form, confidential }: Pick<OpenNote, 'text' | 'form' | 'confidential'>, author: string, { staff, role, rules }: Reading) {
  const withheld = mayReadConfidential(staff, role, author, rules) ? [] : [...confidential]
  return {
    text: withheld.includes(noteText) ? '' : text, confidential: [...confidential], withheld,
    form: form && { ...form, answers: Object.fromEntries(Object.entries(form.answers).filter(([part]) => !withheld.includes(part))) },
  }
}

/** Notes as their reader may read them. */
export async function presentNotes(deps: Pick<PresentDeps, 'staffCard'>, found: readonly Found[], reading: Reading): Promise<Note[]> {
  const cards = await deps.staffCard([...new Set(found.flatMap(({ row, open }) => [row.author_id, ...open.addenda.map(({ author }) => author)]))])
  const nameOf = (id: string) => cards.get(id)?.name ?? ''
  return found.map(({ row, open, held }) => {
    return {
      id: row.id, at: row.at.toISOString(), kind: row.kind as Note['kind'], author: row.author_id, authorName: nameOf(row.author_id), mine: row.author_id === reading.staff,
      signature: row.signed_at === null ? 'none' : signatureOf(signedNote(row, open), row.signed_at, held), signedAt: row.signed_at?.toISOString() ?? null, signedAs: open.signedAs,
      lockedAt: row.locked_at.toISOString(), locked: row.locked_at <= now(), etag: row.sealed_version, themes: open.themes,
      ...partsFor(open, row.author_id, reading),
      addenda: open.addenda.map((one) => ({ id: one.id, at: one.at, author: one.author, authorName: nameOf(one.author), signedAs: one.as, signature: signatureOf(signedAddendum(row.id, one), new Date(one.at), held), text: one.text })),
    }
  })
}
