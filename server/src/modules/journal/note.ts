import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { type Unit, UnitGone, type Vault } from '../../platform/vault/index.ts'
import type { Act, Record as RecordAct } from '../audit/index.ts'
import { contentOf, type Written } from './content.ts'
import { rulesOf } from './forms.ts'
import type { Content, StoredAddendum } from './readable.ts'
import { signedNote } from './signature.ts'
import { insertNote, type NoteRow, putNote, readNote } from './store.ts'

export interface NewNote extends Written {
  readonly member: string
  readonly conversation: string
  readonly citizen: string
  readonly author: string
  /** Made by the client, so that a retry writes no second note. It is the note's erasure unit too. */
  readonly id: string
  readonly kind: 'note' | 'record'
  readonly themes: readonly string[]
}
/** A note as it is signed, opened. */
export interface OpenNote extends Content {
  readonly text: string
  readonly themes: string[]
  readonly signedAs: string
  readonly addenda: readonly StoredAddendum[]
}
export interface NoteDeps {
  readonly vault: Vault
  readonly record: RecordAct
  /** How citizens see a member of staff. */
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string; alias: string; title: { da: string; en: string } }>>
  /** Whether something at a member lies under this id already. */
  readonly taken: (member: string, id: string) => Promise<boolean>
}
/** What is asked for before the transaction that writes a note. */
export interface Signing { readonly as: string; readonly taken: boolean }

const dayLength = 86_400_000
const plain: Content = { form: null, confidential: [] }

/** Opens a note. What was written before there were forms and signatures has none. @throws SealBroken, UnitGone */
export function openNote(vault: Vault, row: NoteRow): OpenNote {
  const unit = vault.unit(row.member_id, row.id)
  // A cell that was emptied is not one that never was: what is signed has them all.
  const cell = (sealed: Buffer | null) => sealed ?? (row.signed_at === null ? null : Buffer.alloc(0))
  const open = (name: 'body' | 'themes' | 'form' | 'signed_as' | 'addenda') => {
    const sealed = cell(row[name])
    return sealed && unit.open(`journal.note.${name}`, row.id, row.sealed_version, sealed)
  }
  return {
    text: open('body')!, themes: JSON.parse(open('themes')!) as string[], ...(JSON.parse(open('form') || JSON.stringify(plain)) as Content),
    signedAs: open('signed_as') ?? '', addenda: JSON.parse(open('addenda') || '[]') as StoredAddendum[],
  }
}

/** The row's sealed columns, under its next version. No addenda are sealed as nothing, and shown as nothing. */
function sealNote(unit: Unit, id: string, version: number, { text, themes, form, confidential, signedAs, addenda }: OpenNote) {
  const seal = <Name extends string>(name: Name, value: string) => unit.seal(`journal.note.${name}` as const, id, version, value)
  return {
    body: seal('body', text), themes: seal('themes', JSON.stringify(themes)), signed_as: seal('signed_as', signedAs),
    form: seal('form', form === null && confidential.length === 0 ? '' : JSON.stringify({ form, confidential })), addenda: seal('addenda', addenda.length === 0 ? '' : JSON.stringify(addenda)),
  }
}

/** Under what name and title somebody signs: those that the citizen knows them by. */
export async function signsAs({ staffCard }: Pick<NoteDeps, 'staffCard'>, staff: string): Promise<string> {
  const { alias = '', title = { da: '', en: '' } } = (await staffCard([staff])).get(staff) ?? {}
  return [alias, title.da || title.en].filter(Boolean).join(', ')
}

/** Under what name the author of a new note signs, and whether its id is something else's. */
export const signingOf = async (deps: Pick<NoteDeps, 'staffCard' | 'taken'>, { member, author, id }: Pick<NewNote, 'member' | 'author' | 'id'>): Promise<Signing> => ({ as: await signsAs(deps, author), taken: await deps.taken(member, id) })

/**
 * Writes and signs a note inside the transaction given. The same again is the same note. `signing`: see `signingOf`, asked before the transaction.
 * @throws Refusal `id_reused` when the id is another's, `invalid_input` when the form is not filled in rightly
 */
export async function write(deps: Pick<NoteDeps, 'vault' | 'record'>, tx: Tx, note: NewNote, signing: Signing): Promise<NoteRow> {
  const { member, conversation, citizen, author, id, kind, themes, text } = note
  const content = await contentOf(tx, member, note)
  const known = await readNote(tx, member, id)
  if (known) return same(deps.vault, known, note, content)
  must(!signing.taken, 'id_reused')
  const at = now()
  const open: OpenNote = { text, themes: [...themes], ...content, signedAs: signing.as, addenda: [] }
  const { correctDays } = await rulesOf(tx, member)
  const row = {
    member_id: member, id, conversation_id: conversation, citizen_id: citizen, author_id: author, kind, at, signed_at: at, locked_at: new Date(at.getTime() + correctDays * dayLength),
    ...sealNote(unitOf(deps.vault, member, id), id, 0, open),
  }
  if (!(await insertNote(tx, row))) return same(deps.vault, (await readNote(tx, member, id))!, note, content)
  await deps.record(tx, ...actsOf(row, open, 'note.written'))
  return { ...row, sealed_version: 0 }
}

/** Puts other words in the place of what a note said, and signs them; the row is locked. */
export async function rewrite(deps: Pick<NoteDeps, 'vault' | 'record'>, tx: Tx, row: NoteRow, open: OpenNote): Promise<NoteRow> {
  const next = await putSealed(deps, tx, { ...row, signed_at: now() }, open)
  await deps.record(tx, ...actsOf(next, open, 'note.corrected'))
  return next
}

/** Seals the whole note anew under its next version, and puts it in the place of what was there; the row is locked. */
export async function putSealed({ vault }: Pick<NoteDeps, 'vault'>, tx: Tx, { member_id, id, sealed_version: version, signed_at, ...row }: NoteRow, open: OpenNote): Promise<NoteRow> {
  const next = { member_id, id, sealed_version: version + 1, signed_at, ...sealNote(vault.unit(member_id, id), id, version + 1, open) }
  await putNote(tx, next)
  return { ...row, ...next }
}

type Signed = Pick<NoteRow, 'member_id' | 'id' | 'citizen_id' | 'author_id' | 'kind' | 'signed_at'>
/** That it was written, and its signature: an act whose object is all that the note says, which the log keeps as an HMAC under the citizen's key. */
function actsOf(row: Signed, open: OpenNote, act: 'note.written' | 'note.corrected'): Act[] {
  const by = { member: row.member_id, actor: 'staff', role: 'counsellor', actorId: row.author_id, object: 'note', citizen: row.citizen_id } as const
  return [{ ...by, act, objectId: row.id }, { ...by, act: 'note.signed', objectId: signedNote(row, open) }]
}

function same(vault: Vault, row: NoteRow, { conversation, author, text, themes, kind }: NewNote, content: Content): NoteRow {
  must(row.conversation_id === conversation && row.author_id === author && row.kind === kind, 'id_reused')
  const stored = openNote(vault, row)
  must(stored.text === text && stored.themes.join() === themes.join() && JSON.stringify([stored.form?.answers, stored.confidential]) === JSON.stringify([content.form?.answers, content.confidential]), 'id_reused')
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
