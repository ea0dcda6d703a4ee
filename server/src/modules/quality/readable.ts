import { answerText, type Answers, type FormField, shownFields } from '@socialspace/contract/forms'

/** As it was asked and answered: it needs nothing else to be read. */
export interface Answered { readonly version: number; readonly fields: FormField[]; readonly answers: Answers }

/** How the extract shows it: line by line. */
export function answeredText(stored: string): string {
  const { fields, answers } = JSON.parse(stored) as Answered
  return shownFields(fields, answers).flatMap((field) => {
    const value = answers[field.id]
    return value === undefined ? [] : [`${field.label.da || field.label.en}: ${answerText(field, value, 'da', { yes: 'ja', no: 'nej' })}`]
  }).join('\n')
}
