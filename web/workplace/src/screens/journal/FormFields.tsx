import { useId } from 'react'
import { type AnswerValue, type Answers, type Fault, type FormField, most, shownFields } from '@socialspace/contract/forms'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import './FormFields.css'

export type Faults = Readonly<Partial<Record<string, Fault['code']>>>
interface Props {
  fields: readonly FormField[]
  answers: Answers
  onChange: (answers: Answers) => void
  faults: Faults
  /** Parts marked as confidential; what is answered can be, where there is an `onMark`. */
  confidential?: readonly string[]
  onMark?: (part: string, on: boolean) => void
}

/** A form as whoever fills it in sees it: a field that waits for another appears when that is answered. */
export function FormFields({ fields, answers, onChange, faults, confidential = [], onMark }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const set = (id: string, value: AnswerValue | undefined) => {
    const { [id]: _before, ...rest } = answers
    onChange(value === undefined || value === '' ? rest : { ...rest, [id]: value })
  }
  return shownFields(fields, answers).map((field) => (
    <div key={field.id} className="form-field">
      <One field={field} value={answers[field.id]} onChange={(value) => set(field.id, value)} fault={faults[field.id]} />
      {field.confidential
        ? <p className="form-mark"><Icon name="lock" size={14} />{t.journal.formConfidential}</p>
        : onMark && (answers[field.id] !== undefined || confidential.includes(field.id)) && <Mark label={t.journal.markConfidential(pick(field.label, language))} on={confidential.includes(field.id)} onChange={(on) => onMark(field.id, on)} />}
    </div>
  ))
}

/** Whether a part is confidential; its name is read aloud, and seen is one word. */
export function Mark({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const t = useTexts()
  return (
    <label className={`form-mark ${on ? 'on' : ''}`}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} aria-label={label} />
      <Icon name="lock" size={14} /><span aria-hidden="true">{t.journal.confidential}</span>
    </label>
  )
}

interface OneProps { field: FormField; value: AnswerValue | undefined; onChange: (value: AnswerValue | undefined) => void; fault: Fault['code'] | undefined }

function One({ field, value, onChange, fault }: OneProps) {
  const t = useTexts()
  const language = useLanguage()
  const shared = { name: field.id, label: pick(field.label, language), hint: pick(field.help, language) || undefined, error: fault && t.journal.faults[fault], optional: !field.required }
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'short': return <Field {...shared} value={text} maxLength={most.short} onChange={(event) => onChange(event.target.value)} />
    case 'long': return <Area {...shared} value={text} rows={3} maxLength={most.long} onChange={(event) => onChange(event.target.value)} />
    case 'number': return <Field {...shared} type="number" step="any" inputMode="decimal" value={typeof value === 'number' ? value : ''} onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber)} />
    case 'date': return <Field {...shared} type="date" value={text} onChange={(event) => onChange(event.target.value)} />
    case 'choice': return (
      <Select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t.journal.choose}</option>
        {field.choices.map(({ id, label }) => <option key={id} value={id}>{pick(label, language)}</option>)}
      </Select>
    )
    case 'choices': {
      const chosen = Array.isArray(value) ? value : []
      return <Group {...shared}>{field.choices.map(({ id, label }) => <Choice key={id} label={pick(label, language)} checked={chosen.includes(id)} onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))} />)}</Group>
    }
    case 'yesno': return (
      <Select {...shared} value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value === 'yes')}>
        <option value="">{t.journal.choose}</option><option value="yes">{t.journal.yes}</option><option value="no">{t.journal.no}</option>
      </Select>
    )
  }
}

function Group({ label, hint, error, optional, children }: { label: string; hint: string | undefined; error: string | undefined; optional: boolean; children: React.ReactNode }) {
  const t = useTexts()
  const id = useId()
  return (
    <fieldset className="form-group" aria-describedby={[hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ') || undefined}>
      <legend>{label}{optional && <span className="field-optional"> ({t.act.optional})</span>}</legend>
      {hint && <p className="field-hint" id={`${id}hint`}>{hint}</p>}
      <div className="form-choices">{children}</div>
      {error && <p className="field-error" id={`${id}error`}>{error}</p>}
    </fieldset>
  )
}
