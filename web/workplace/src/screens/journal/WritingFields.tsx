import { faultsOfAnswers, type FormField, keptAnswers, noteText } from '@socialspace/contract/forms'
import { useTexts } from '../../app/language.ts'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { type Faults, FormFields, Mark } from './FormFields.tsx'
import type { Writing } from './useWriting.ts'

interface Props {
  writing: Writing
  onChange: (writing: Writing) => void
  fields: readonly FormField[]
  faults: Faults
  nothing: boolean
  label: string
  hint?: string
}

/** The fields of a form and the free words beside them, each of which can be marked as confidential (P05). */
export function WritingFields({ writing, onChange, fields, faults, nothing, label, hint }: Props) {
  const t = useTexts()
  const { text, answers, confidential } = writing
  const mark = (part: string, on: boolean) => onChange({ ...writing, confidential: on ? [...confidential, part] : confidential.filter((one) => one !== part) })
  // What was put right meanwhile is not held against anybody.
  const still = new Set(faultsOfAnswers(fields, keptAnswers(fields, answers)).map(({ field }) => field))
  const left = Object.fromEntries(Object.entries(faults).filter(([field]) => still.has(field)))
  const count = Object.keys(left).length
  return (
    <>
      {count > 0 && <Notice kind="bad">{t.journal.faulty(count)}</Notice>}
      <FormFields fields={fields} answers={answers} faults={left} confidential={confidential} onMark={mark} onChange={(next) => onChange({ ...writing, answers: next })} />
      <div className="form-field">
        <Area name="note" label={label} hint={hint} rows={fields.length > 0 ? 2 : 3} value={text} onChange={(event) => onChange({ ...writing, text: event.target.value })} error={nothing ? t.journal.nothing : undefined} maxLength={20000} />
        {text && <Mark label={t.journal.markText} on={confidential.includes(noteText)} onChange={(on) => mark(noteText, on)} />}
      </div>
      {confidential.length > 0 && <p className="field-hint">{t.journal.confidentialHint}</p>}
    </>
  )
}
