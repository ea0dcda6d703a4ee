import type { Signature } from '@socialspace/contract/journal'
import { endings } from '@socialspace/contract/data/purposes'
import { lastMomentOver } from '../../platform/calendar.ts'
import { now } from '../../platform/clock.ts'
import type { OpenNote } from './note.ts'
import type { StoredAddendum } from './readable.ts'
import type { NoteRow } from './store.ts'

/**
 * What a signature covers, as one text: who signed, in which name, when, and every word. The log of acts keeps its HMAC under the citizen's key in an entry that is itself signed and lies in
 * the member's tree: a note that is changed past the program has no signature there (P41, P63).
 */
export const signedNote = ({ id, author_id, kind, signed_at }: Pick<NoteRow, 'id' | 'author_id' | 'kind' | 'signed_at'>, { text, themes, form, confidential, signedAs }: OpenNote): string =>
  JSON.stringify(['note', id, kind, author_id, signed_at!.toISOString(), signedAs, text, themes, form && [form.id, form.version, form.fields, Object.entries(form.answers).toSorted(([one], [other]) => (one < other ? -1 : 1))], confidential])

export const signedAddendum = (note: string, { id, author, at, as, text }: StoredAddendum): string => JSON.stringify(['addendum', note, id, author, at, as, text])

/** How it stands with a signature: `held` are those that the log has. */
export function signatureOf(signed: string, at: Date | null, held: ReadonlySet<string>): Signature {
  if (at === null) return 'none'
  if (held.has(signed)) return 'whole'
  return at <= lastMomentOver(now(), endings['log-period'].after, 'UTC') ? 'past' : 'broken'
}
