import * as z from 'zod/mini'
import { type Answers, answers, form, formFields, noteText, parts } from './forms.ts'
import type { MemberRole } from './roles.ts'
import * as s from './shapes.ts'

/** What a counsellor writes: free words, a form filled in, or both. */
export const written = {
  themes: s.themes, text: s.maybeText(20000),
  form: z.optional(z.nullable(z.strictObject({ id: s.id, version: s.number, answers }))),
  /** Parts that the counsellor marks as confidential, beside those that the form marks. */
  confidential: z.optional(parts),
}

/** `whole`: the log of acts holds the signature of exactly this; `broken`: it does not; `past`: it was there longer ago than the log is kept; `none`: written before notes were signed. */
export const signature = z.enum(['whole', 'broken', 'past', 'none'])
export type Signature = z.infer<typeof signature>

/** What was added to a locked note (P63): signed by itself, never changed. */
export const addendum = z.strictObject({ id: s.id, at: s.time, author: s.id, authorName: s.maybeText(60), signedAs: s.maybeText(200), signature, text: s.text(20000) })
export type Addendum = z.infer<typeof addendum>

interface Withholding { text: string; form: { answers: Answers } | null; withheld: readonly string[] }
const nothingWithheld = z.refine<Withholding>(({ text, form: filled, withheld }) => withheld.every((part) => (part === noteText ? text === '' : filled?.answers[part] === undefined)), { error: 'a part that is withheld has a value' })

/** A note as its reader may read it: a part that is withheld has no value in it, or the answer does not leave (P05). */
export const note = z.strictObject({
  id: s.id, at: s.time, kind: z.enum(['note', 'record']), author: s.id, authorName: s.maybeText(60), mine: z.boolean(),
  signature, signedAt: z.nullable(s.time), signedAs: s.maybeText(200),
  /** From then on it is corrected by an addendum only. */
  lockedAt: s.time, locked: z.boolean(), etag: s.etag,
  themes: s.themes, text: s.maybeText(20000),
  form: z.nullable(z.strictObject({ id: s.id, version: s.number, name: form.shape.name, fields: formFields, answers })),
  confidential: parts, withheld: parts, addenda: z.array(addendum),
}).check(nothingWithheld)
export type Note = z.infer<typeof note>

/** Roles that may be let in to the journal beside the counsellor of the conversation; `counsellor` is one who takes the conversation over. */
export const journalRoles = ['coordinator', 'caseworker'] as const satisfies readonly MemberRole[]
export const confidentialRoles = ['counsellor', ...journalRoles] as const satisfies readonly MemberRole[]
/** In which role somebody reads notes. */
export type JournalRole = (typeof confidentialRoles)[number]
export const journalRules = z.strictObject({
  /** Days in which an author may correct a note; 0 is never. */
  correctDays: z.number().check(z.int(), z.minimum(0), z.maximum(90)),
  /** Who reads notes beside the counsellor of the conversation, each opening logged. */
  readers: z.array(z.enum(journalRoles)).check(z.maxLength(journalRoles.length)),
  /** Who reads confidential parts beside their author. */
  confidential: z.array(z.enum(confidentialRoles)).check(z.maxLength(confidentialRoles.length)),
})
export type JournalRules = z.infer<typeof journalRules>

/** What was begun of a contact record and is not finished. */
export const draft = z.strictObject({
  etag: s.etag, at: s.time, themes: s.themes, text: s.maybeText(20000), form: z.nullable(z.strictObject({ id: s.id, version: s.number, answers })), confidential: parts,
})
export type RecordDraft = z.infer<typeof draft>

export const noteParams = z.strictObject({ member: s.id, conversation: s.id, note: s.id })

/** A contact that was not written here. `conversation`: one's own, whose citizen it was; null: somebody who gave no name. `mine`: written by its reader, who alone changes it; what a colleague wrote before is read, without what is `withheld`. `service`: which of the member's it belongs to. `lockedAt`: null while it is not finished. */
export const contact = z.strictObject({
  id: s.id, etag: s.etag, mine: z.boolean(), authorName: s.maybeText(60), at: s.time, writtenAt: s.time, finished: z.boolean(), locked: z.boolean(), lockedAt: z.nullable(s.time), conversation: z.nullable(s.id), service: z.nullable(s.id),
  themes: s.themes, text: s.maybeText(20000), form: z.nullable(z.strictObject({ id: s.id, version: s.number, name: form.shape.name, fields: formFields, answers })), confidential: parts, withheld: parts,
}).check(nothingWithheld)
export type OfflineContact = z.infer<typeof contact>
/** In a list: when and about what, never text. */
export const contactRow = z.strictObject({ id: s.id, mine: z.boolean(), at: s.time, finished: z.boolean(), locked: z.boolean(), connected: z.boolean(), service: z.nullable(s.id), themes: s.themes })
export type ContactRow = z.infer<typeof contactRow>
