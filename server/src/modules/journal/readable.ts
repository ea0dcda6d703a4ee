import { answerText, type Answers, type FormField, noteText, shownFields } from '@socialspace/contract/forms'

/** How the extract shows what is sealed in a note: as it was asked and answered, line by line. */

/** What is asked and answered beside the free text; `form` as it was when it was filled in. */
export interface FilledForm { readonly id: string; readonly version: number; readonly name: { da: string; en: string }; readonly fields: FormField[]; readonly answers: Answers }
export interface Content { readonly form: FilledForm | null; readonly confidential: readonly string[] }
export interface StoredAddendum { readonly id: string; readonly at: string; readonly author: string; readonly as: string; readonly text: string }

const named = ({ da, en }: { da: string; en: string }) => da || en
const words = { yes: 'ja', no: 'nej' }
const mark = '(fortroligt)'

export function contentText(stored: string): string {
  const { form, confidential } = JSON.parse(stored) as Content
  const hidden = confidential.includes(noteText) ? [`Notat ${mark}`] : []
  const lines = form === null ? [] : shownFields(form.fields, form.answers).flatMap((field) => {
    const value = form.answers[field.id]
    return value === undefined ? [] : [`${named(field.label)}${confidential.includes(field.id) ? ` ${mark}` : ''}: ${answerText(field, value, 'da', words)}`]
  })
  return [...(form ? [named(form.name)] : []), ...lines, ...hidden].join('\n')
}

export const addendaText = (stored: string): string => (JSON.parse(stored) as StoredAddendum[]).map(({ at, as, text }) => `${at.slice(0, 10)}, ${as}: ${text}`).join('\n\n')

export const draftText = (stored: string): string => {
  const { text, content } = JSON.parse(stored) as { text: string; content: Content }
  return [text, contentText(JSON.stringify(content))].filter(Boolean).join('\n')
}
