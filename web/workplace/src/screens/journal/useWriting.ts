import { useState } from 'react'
import { type Answers, type Fault, faultsOfAnswers, type Form, keptAnswers, noteText } from '@socialspace/contract/forms'
import { ApiError } from '@socialspace/kit/client'
import type { Faults } from './FormFields.tsx'

/** What is being written: words, answers to a form, and which parts are confidential. */
export interface Writing { readonly text: string; readonly themes: readonly string[]; readonly answers: Answers; readonly confidential: readonly string[] }
export const nothingWritten: Writing = { text: '', themes: [], answers: {}, confidential: [] }

/** As the contract wants it. */
export function bodyOf({ text, themes, answers, confidential }: Writing, form: Pick<Form, 'id' | 'version' | 'fields'> | null) {
  const kept = form ? keptAnswers(form.fields, answers) : {}
  return { text: text.trim(), themes: [...themes], form: form && { id: form.id, version: form.version, answers: kept }, confidential: confidential.filter((part) => part === noteText || part in kept) }
}

/** Faults of what is written, found here before it is sent, or by the server; focus goes to the first. `nothing`: there is nothing at all. */
export function useWritingFaults() {
  const [faults, setFaults] = useState<Faults>({})
  const [nothing, setNothing] = useState(false)
  const show = (found: readonly Pick<Fault, 'field' | 'code'>[]) => {
    setFaults(Object.fromEntries(found.map(({ field, code }) => [field, code])))
    if (found[0]) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${found[0]!.field}"]`)?.focus())
  }
  return {
    faults, nothing,
    clear: () => { setFaults({}); setNothing(false) },
    check(writing: Writing, form: Pick<Form, 'fields'> | null): boolean {
      const kept = form ? keptAnswers(form.fields, writing.answers) : {}
      const found = form ? faultsOfAnswers(form.fields, kept) : []
      const empty = writing.text.trim() === '' && Object.keys(kept).length === 0
      show(found)
      setNothing(empty && found.length === 0)
      return found.length === 0 && !empty
    },
    /** True when the error names fields, and they are shown. */
    fromServer(error: unknown): boolean {
      const named = error instanceof ApiError ? (error.problem?.fields ?? []).flatMap(({ path, code }) => (path.startsWith('body.form.answers.') ? [{ field: path.slice('body.form.answers.'.length), code: code as Fault['code'] }] : [])) : []
      if (named.length > 0) show(named)
      return named.length > 0
    },
  }
}
