import { useState } from 'react'
import { type Fault, type FieldKind, fieldKinds, type FormField, valuesOf } from '@socialspace/contract/forms'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'

interface Props {
  field: FormField
  place: number
  last: number
  earlier: readonly FormField[]
  fault: Fault['code'] | undefined
  /** It can always be skipped, and is withheld from nobody who reads the form. */
  skippable: boolean
  onChange: (field: FormField) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One field of a template: what is asked, how it is answered, and when. */
export function FieldEditor({ field, place, last, earlier, fault, skippable, onChange, onMove, onRemove }: Props) {
  const t = useTexts()
  const s = t.journal.settings
  const language = useLanguage()
  const name = pick(field.label, language) || s.unnamed(place + 1)
  const chosen = field.kind === 'choice' || field.kind === 'choices'
  const waits = earlier.flatMap((other) => valuesOf(other).map((is) => ({ field: other.id, is, words: s.onlyWhen(pick(other.label, language), sayValue(other, is)) })))
  function sayValue(other: FormField, is: string): string {
    if (other.kind === 'yesno') return is === 'yes' ? t.journal.yes : t.journal.no
    const label = other.choices.find(({ id }) => id === is)?.label
    return label ? pick(label, language) : is
  }
  return (
    <li className="field-card">
      <fieldset>
        <legend>{name}</legend>
        <div className="field-tools">
          {place > 0 && <Button small look="ghost" aria-label={s.up(name)} onClick={() => onMove(place - 1)}>↑</Button>}
          {place < last && <Button small look="ghost" aria-label={s.down(name)} onClick={() => onMove(place + 1)}>↓</Button>}
          <Button small look="ghost" icon="x" bare onClick={onRemove}>{s.remove(name)}</Button>
        </div>
        <div className="pair">
          <Field label={`${s.label} · ${t.settings.danish}`} value={field.label.da} maxLength={120} error={fault && t.journal.faults[fault]} onChange={(event) => onChange({ ...field, label: { ...field.label, da: event.target.value } })} />
          <Field lang="en" label={`${s.label} · ${t.settings.english}`} value={field.label.en} maxLength={120} onChange={(event) => onChange({ ...field, label: { ...field.label, en: event.target.value } })} />
          <Field optional label={`${s.help} · ${t.settings.danish}`} value={field.help.da} maxLength={300} onChange={(event) => onChange({ ...field, help: { ...field.help, da: event.target.value } })} />
          <Field optional lang="en" label={`${s.help} · ${t.settings.english}`} value={field.help.en} maxLength={300} onChange={(event) => onChange({ ...field, help: { ...field.help, en: event.target.value } })} />
          <Select label={s.kind} value={field.kind} onChange={(event) => onChange({ ...field, kind: event.target.value as FieldKind, choices: event.target.value.startsWith('choice') ? field.choices : [] })}>
            {fieldKinds.map((kind) => <option key={kind} value={kind}>{s.kinds[kind]}</option>)}
          </Select>
          {waits.length > 0 && (
            <Select label={s.when} value={field.when ? `${field.when.field} ${field.when.is}` : ''} onChange={(event) => { const [of, is] = event.target.value.split(' '); onChange({ ...field, when: of && is ? { field: of, is } : null }) }}>
              <option value="">{s.always}</option>
              {waits.map((wait) => <option key={`${wait.field} ${wait.is}`} value={`${wait.field} ${wait.is}`}>{wait.words}</option>)}
            </Select>
          )}
        </div>
        {chosen && <Choices key={field.kind} field={field} onChange={onChange} />}
        {!skippable && <div className="field-switches">
          <Choice label={s.required} checked={field.required} onChange={(required) => onChange({ ...field, required })} />
          <Choice label={s.isConfidential} checked={field.confidential} onChange={(confidential) => onChange({ ...field, confidential })} />
        </div>}
      </fieldset>
    </li>
  )
}

/** The options, one on each line: what is there keeps its id as long as its Danish words, or its place, stay. */
function Choices({ field, onChange }: { field: FormField; onChange: (field: FormField) => void }) {
  const t = useTexts()
  const [text, setText] = useState(() => field.choices.map(({ label }) => (label.en ? `${label.da} | ${label.en}` : label.da)).join('\n'))
  const change = (value: string) => {
    setText(value)
    const taken = new Set<string>()
    const lines = value.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 30)
    onChange({ ...field, choices: lines.map((line, place) => {
      const [da = '', en = ''] = line.split('|').map((part) => part.trim().slice(0, 120))
      const known = field.choices.find(({ id, label }) => label.da === da && !taken.has(id)) ?? (field.choices.length === lines.length ? field.choices[place] : undefined)
      let id = known && !taken.has(known.id) ? known.id : ''
      for (let nth = place + 1; !id || taken.has(id); nth++) id = field.choices.some((choice) => choice.id === `choice-${nth}`) ? '' : `choice-${nth}`
      taken.add(id)
      return { id, label: { da, en } }
    }) })
  }
  return <Area label={t.journal.settings.choices} hint={t.journal.settings.choicesHint} rows={3} value={text} onChange={(event) => change(event.target.value)} />
}
