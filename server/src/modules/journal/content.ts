import { type Answers, type Fault, faultsOfAnswers, keptAnswers, noteText } from '@socialspace/contract/forms'
import type { Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import { formOf } from './forms.ts'
import type { Content } from './readable.ts'

/** What the client says of a note's parts, in the words of the contract. */
export interface Written {
  readonly text: string
  readonly form?: { readonly id: string; readonly version: number; readonly answers: Answers } | null | undefined
  readonly confidential?: readonly string[] | undefined
}

/**
 * What is kept of it: the form as it was when it was filled in, its answers, and which parts are confidential. `unfinished`: begun, and not checked yet.
 * @throws Refusal invalid_input, naming each field and what is wrong with it
 */
export async function contentOf(tx: Tx, member: string, { text, form: filled, confidential = [] }: Written, unfinished = false): Promise<Content> {
  const form = filled ? await formOf(tx, member, filled.id, filled.version) : null
  if (filled && !form) throw new Refusal('invalid_input', [{ path: 'body.form', code: 'unknown' }])
  const answers = form ? keptAnswers(form.fields, filled!.answers) : {}
  const faults = form && !unfinished ? faultsOfAnswers(form.fields, filled!.answers) : []
  if (faults.length > 0) throw new Refusal('invalid_input', faults.map(asField))
  if (!unfinished && text.trim() === '' && Object.keys(answers).length === 0) throw new Refusal('invalid_input', [{ path: 'body.text', code: 'required' }])
  const parts = new Set([...(text === '' ? [] : [noteText]), ...Object.keys(answers)])
  const always = form ? form.fields.filter((field) => field.confidential).map(({ id }) => id) : []
  must(unfinished || confidential.every((part) => part === noteText || form?.fields.some(({ id }) => id === part)), 'invalid_input')
  return {
    form: form ? { id: form.id, version: form.version, name: form.name, fields: form.fields, answers } : null,
    confidential: [...new Set([...confidential, ...always])].filter((part) => parts.has(part)).toSorted(),
  }
}

/** Where a fault is. What is no field of the form was made up by the caller, and is not repeated. */
export const asField = ({ field, code }: Fault) => ({ path: code === 'unknown' ? 'body.form.answers.*' : `body.form.answers.${field}`, code })
