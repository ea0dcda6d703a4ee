import { faultsOfAnswers } from '@socialspace/contract/forms'
import type { Tx } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/http/index.ts'
import { asField, type Written } from './content.ts'
import { keepDraft } from './draft.ts'
import { formsOf } from './forms.ts'
import { type NewNote, type NoteDeps, signingOf, write } from './note.ts'
import { type NoteRow, removeDraft } from './store.ts'

/** A conversation is closed, with the record of the contact; `unfinished`: it is kept as it stands, to be finished later. */
export interface Closing extends Omit<NewNote, 'kind'> { readonly unfinished: boolean }

/** The record of a contact is filled in on the member's own form, with what that form demands. @throws Refusal invalid_input */
export async function mustBeRecord(tx: Tx, member: string, { form }: Written): Promise<void> {
  const record = (await formsOf(tx, member)).find(({ use, active }) => use === 'record' && active)
  const faults = form || !record ? [] : faultsOfAnswers(record.fields, {})
  if (form && form.id !== member) throw new Refusal('invalid_input', [{ path: 'body.form', code: 'unknown' }])
  if (faults.length > 0) throw new Refusal('invalid_input', faults.map(asField))
}

/**
 * Writes contact records; who writes one signs it, and is asked for before the transaction. What was begun of a record goes with it: its row inside the transaction, its key in `settle`, after
 * the commit.
 */
export async function recordWriter(deps: NoteDeps, named: Pick<NewNote, 'member' | 'author' | 'id'>) {
  const signing = await signingOf(deps, named)
  const gone: { member: string; ids: string[] }[] = []
  async function finish(tx: Tx, record: Omit<NewNote, 'kind'>): Promise<NoteRow> {
    await mustBeRecord(tx, record.member, record)
    const row = await write(deps, tx, { ...record, kind: 'record' }, signing)
    gone.push({ member: record.member, ids: await removeDraft(tx, record.member, record.conversation, record.author) })
    return row
  }
  return {
    finish,
    close: async (tx: Tx, { unfinished, ...record }: Closing): Promise<void> => { await (unfinished ? keepDraft(deps, tx, record) : finish(tx, record)) },
    settle: () => { for (const { member, ids } of gone) deps.vault.eraseUnits(member, ids) },
  }
}
