import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Forms as data: the templates of journal notes, and the contact record at closing. The same checks run where they are filled in and where they are kept. */

/** A name within one form: of a field, or of a choice. */
export const key = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
export const fieldKinds = ['short', 'long', 'choice', 'choices', 'number', 'date', 'yesno'] as const
export type FieldKind = (typeof fieldKinds)[number]

export const formField = z.strictObject({
  id: key, kind: z.enum(fieldKinds), label: s.both(120), help: s.both(300), required: z.boolean(),
  /** Of a choice, or of several; else none. */
  choices: z.array(z.strictObject({ id: key, label: s.both(120) })).check(z.maxLength(30)),
  /** Shown only while an earlier field has this value: the id of a choice, or `yes` or `no`. */
  when: z.nullable(z.strictObject({ field: key, is: key })),
  /** Whatever is written here is a confidential part of the note (P05). */
  confidential: z.boolean(),
})
export type FormField = z.infer<typeof formField>

/** At most this many fields, and characters in a long text. */
export const most = { fields: 40, long: 20_000, short: 300 } as const

/** What is wrong with the fields of a form; empty when nothing is. */
export function faultsOfFields(fields: readonly FormField[]): Fault[] {
  return fields.flatMap((field, place): Fault[] => {
    const { id, kind, label, choices, when } = field
    const earlier = fields.slice(0, place)
    const chosen = when && earlier.find((one) => one.id === when.field)
    const values = chosen ? valuesOf(chosen) : []
    return [
      ...(id === noteText || earlier.some((one) => one.id === id) ? [{ field: id, code: 'name_taken' as const }] : []),
      ...(label.da.trim() === '' && label.en.trim() === '' ? [{ field: id, code: 'required' as const }] : []),
      ...(isChosen(kind) !== choices.length > 0 || new Set(choices.map((one) => one.id)).size < choices.length ? [{ field: id, code: 'choices' as const }] : []),
      ...(when && !values.includes(when.is) ? [{ field: id, code: 'when' as const }] : []),
    ]
  })
}
const isChosen = (kind: FieldKind) => kind === 'choice' || kind === 'choices'
/** What another field may wait for. */
export const valuesOf = ({ kind, choices }: FormField): string[] => (kind === 'yesno' ? ['yes', 'no'] : isChosen(kind) ? choices.map(({ id }) => id) : [])

export const formFields = z.array(formField).check(z.maxLength(most.fields), z.refine((fields) => faultsOfFields(fields).length === 0, { error: 'fields that do not fit together' }))

/** A form in one of its versions. A member's own id names the form of its contact record. */
export const form = z.strictObject({ id: s.id, version: s.number, use: z.enum(['note', 'record']), name: s.both(80), active: z.boolean(), fields: formFields })
export type Form = z.infer<typeof form>

/** What was answered, by the field's id: words, a date (YYYY-MM-DD), a choice, several of them, a number, yes or no. */
export const answers = z.record(key, z.union([s.text(most.long), z.array(key).check(z.maxLength(30)), z.number().check(z.minimum(-1e9), z.maximum(1e9)), z.boolean()])).check(z.refine((value) => Object.keys(value).length <= most.fields, { error: 'more answers than a form has fields' }))
export type Answers = z.infer<typeof answers>
export type AnswerValue = Answers[string]

/** The part of a note that is its free text. */
export const noteText = 'text'
/** Parts of a note: `text`, or the id of a field. */
export const parts = z.array(key).check(z.maxLength(most.fields + 1))

export interface Fault { readonly field: string; readonly code: 'required' | 'unknown' | 'kind' | 'too_long' | 'not_a_choice' | 'not_shown' | 'name_taken' | 'choices' | 'when' }

/** Whether a field is asked, as the others are answered. What waits for a field that is itself not asked is not asked either. */
export function isShown(fields: readonly FormField[], given: Answers, field: FormField): boolean {
  if (!field.when) return true
  const { field: name, is } = field.when
  const other = fields.find(({ id }) => id === name)
  if (!other || !isShown(fields, given, other)) return false
  const value = given[name]
  return Array.isArray(value) ? value.includes(is) : typeof value === 'boolean' ? (value ? 'yes' : 'no') === is : value === is
}
export const shownFields = (fields: readonly FormField[], given: Answers): FormField[] => fields.filter((field) => isShown(fields, given, field))
const isEmpty = (value: AnswerValue | undefined) => value === undefined || value === '' || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** What is wrong with the answers to a form, field by field; empty when nothing is. */
export function faultsOfAnswers(fields: readonly FormField[], given: Answers): Fault[] {
  const unknown = Object.keys(given).filter((name) => !fields.some(({ id }) => id === name)).map((field): Fault => ({ field, code: 'unknown' }))
  return [...unknown, ...fields.flatMap((field): Fault[] => {
    const value = given[field.id]
    if (!isShown(fields, given, field)) return value === undefined ? [] : [{ field: field.id, code: 'not_shown' }]
    if (value === undefined || isEmpty(value)) return field.required ? [{ field: field.id, code: 'required' }] : []
    const code = faultOf(field, value)
    return code ? [{ field: field.id, code }] : []
  })]
}

function faultOf({ kind, choices }: FormField, value: AnswerValue): Fault['code'] | null {
  const known = (id: string) => choices.some((choice) => choice.id === id)
  switch (kind) {
    case 'short': case 'long': return typeof value !== 'string' ? 'kind' : kind === 'short' && value.length > most.short ? 'too_long' : null
    case 'choice': return typeof value !== 'string' ? 'kind' : known(value) ? null : 'not_a_choice'
    case 'choices': return !Array.isArray(value) ? 'kind' : value.every(known) && new Set(value).size === value.length ? null : 'not_a_choice'
    case 'number': return typeof value === 'number' ? null : 'kind'
    case 'date': return typeof value === 'string' && s.day.safeParse(value).success ? null : 'kind'
    case 'yesno': return typeof value === 'boolean' ? null : 'kind'
  }
}

/** What is kept of answers: of shown fields, and not empty. */
export const keptAnswers = (fields: readonly FormField[], given: Answers): Answers =>
  Object.fromEntries(shownFields(fields, given).flatMap(({ id }) => (isEmpty(given[id]) ? [] : [[id, given[id]!]])))

/** An answer as a person reads it; `words` says yes and no. */
export function answerText({ kind, choices }: FormField, value: AnswerValue, language: s.Language, words: { yes: string; no: string }): string {
  const said = (id: string) => {
    const label = choices.find((choice) => choice.id === id)?.label
    return (label && (label[language] || label.da || label.en)) || id
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.map(said).join(', ')
  if (typeof value === 'number') return String(value)
  return kind === 'choice' ? said(value) : value
}
