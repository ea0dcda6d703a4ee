import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { type Unit, UnitGone, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { insertNote, type NoteRow, readNote } from './store.ts'

export interface NewNote {
  readonly member: string
  readonly conversation: string
  readonly citizen: string
  readonly author: string
  /** Made by the client, so that a retry writes no second note. It is the note's erasure unit too. */
  readonly id: string
  readonly themes: readonly string[]
  readonly text: string
}

export const openNote = (vault: Vault, row: NoteRow): { text: string; themes: string[] } => {
  const unit = vault.unit(row.member_id, row.id)
  return {
    text: unit.open('journal.note.body', row.id, row.sealed_version, row.body),
    themes: JSON.parse(unit.open('journal.note.themes', row.id, row.sealed_version, row.themes)) as string[],
  }
}

/** Writes a note inside the transaction given. The same again is the same note. @throws Refusal `id_reused` when the id is another's */
export async function write(deps: { vault: Vault; record: RecordAct }, tx: Tx, note: NewNote): Promise<NoteRow> {
  const { member, conversation, citizen, author, id, themes, text } = note
  const known = await readNote(tx, member, id)
  if (known) return same(deps.vault, known, note)
  const unit = unitOf(deps.vault, member, id)
  const row = {
    member_id: member, id, conversation_id: conversation, citizen_id: citizen, author_id: author, at: now(),
    body: unit.seal('journal.note.body', id, 0, text), themes: unit.seal('journal.note.themes', id, 0, JSON.stringify(themes)),
  }
  if (!(await insertNote(tx, row))) return same(deps.vault, (await readNote(tx, member, id))!, note)
  await deps.record(tx, { member, act: 'note.written', actor: 'staff', role: 'counsellor', actorId: author, object: 'note', objectId: id, citizen })
  return { ...row, sealed_version: 0 }
}

function same(vault: Vault, row: NoteRow, { conversation, author, text, themes }: NewNote): NoteRow {
  must(row.conversation_id === conversation && row.author_id === author, 'id_reused')
  const stored = openNote(vault, row)
  must(stored.text === text && stored.themes.join() === themes.join(), 'id_reused')
  return row
}

/** The note's data key, made before its row; one whose row was never stored is used again. */
function unitOf(vault: Vault, member: string, id: string): Unit {
  try {
    return vault.unit(member, id)
  } catch (error) {
    if (error instanceof UnitGone) return vault.createUnit(member, id)
    throw error
  }
}
