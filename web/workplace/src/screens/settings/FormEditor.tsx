import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { type Answers, faultsOfFields, type Form, type FormField, most } from '@socialspace/contract/forms'
import { saveForm } from '@socialspace/contract/operations/saveForm'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useLeaveGuard } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { FormFields } from '../journal/FormFields.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { journalKey } from './JournalSection.tsx'

interface Props {
  form: Form
  onClose: () => void
  /** Saves it, and says its new version; without it, as a form of the journal's. */
  save?: (draft: Form) => Promise<number>
  /** Questions of an evaluation: few, each can be skipped, and the form has no name of its own. */
  evaluation?: { most: number; active: string; few: string; seenBy: string }
}

/** A template, field by field, beside what whoever fills it in will see; saving makes a new version. */
export function FormEditor({ form, onClose, save, evaluation }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(form)
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDoing((error) => (codeOf(error) === 'changed_meanwhile' ? t.journal.settings.changed : sentence(error)))
  const [answers, setAnswers] = useState<Answers>({})
  const dirty = JSON.stringify(draft) !== JSON.stringify(form)
  useLeaveGuard(dirty, t.settings.leave)
  const faults = faultsOfFields(draft.fields)
  const { fields } = draft
  const put = (next: FormField[]) => setDraft({ ...draft, fields: next })
  const move = (from: number, to: number) => put(fields.toSpliced(from, 1).toSpliced(to, 0, fields[from]!))
  const add = () => put([...fields, { id: freeId(fields), kind: 'short', label: { da: '', en: '' }, help: { da: '', en: '' }, required: false, choices: [], when: null, confidential: false }])
  const submit = async () => {
    setTried(true)
    if (faults.length > 0 || !draft.name.da.trim()) return
    await run(async () => {
      const version = save ? await save(draft) : (await client.call(saveForm, { params: { member, form: form.id }, body: { version: form.version, name: draft.name, active: draft.active, fields } })).version
      await queries.invalidateQueries({ queryKey: journalKey(member) })
      void queries.invalidateQueries({ queryKey: [member, 'forms'] })
      say(t.journal.settings.saved(version))
      onClose()
    })
  }
  return (
    <div className="with-preview">
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <p><Button look="ghost" icon="back" onClick={() => { if (!dirty || window.confirm(t.settings.leave)) onClose() }}>{t.journal.settings.back}</Button></p>
        {evaluation ? <h2>{draft.name.da}</h2> : <div className="pair">
          <Field label={`${t.journal.settings.name} · ${t.settings.danish}`} value={draft.name.da} maxLength={80} error={tried && !draft.name.da.trim() ? t.journal.settings.missingName : undefined} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, da: event.target.value } })} />
          <Field lang="en" label={`${t.journal.settings.name} · ${t.settings.english}`} value={draft.name.en} maxLength={80} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, en: event.target.value } })} />
        </div>}
        <Toggle label={evaluation?.active ?? t.journal.settings.active} checked={draft.active} onChange={(active) => setDraft({ ...draft, active })} />
        {evaluation ? <p className="field-hint">{evaluation.few}</p> : <h2>{t.journal.settings.fields}</h2>}
        {fields.length === 0 && <Empty>{t.journal.settings.noFields}</Empty>}
        <ol className="field-list">
          {fields.map((field, place) => (
            <FieldEditor
              key={field.id} field={field} skippable={evaluation !== undefined} place={place} last={fields.length - 1} earlier={fields.slice(0, place)} fault={tried ? faults.find((one) => one.field === field.id)?.code : undefined}
              onChange={(next) => put(fields.with(place, next))} onMove={(to) => move(place, to)} onRemove={() => put(fields.toSpliced(place, 1))}
            />
          ))}
        </ol>
        {fields.length < (evaluation?.most ?? most.fields) && <p><Button icon="plus" onClick={add}>{t.journal.settings.addField}</Button></p>}
        {tried && faults.length > 0 && <Notice kind="bad">{t.journal.settings.faulty}</Notice>}
        {problem && <Notice kind="bad">{problem}</Notice>}
        <div className="save-bar stays"><div className="save-row"><p role="status">{dirty ? t.settings.unsaved : t.settings.noChanges}</p><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.journal.settings.save}</Button></div></div>
      </form>
      <aside className="form-preview" aria-labelledby="form-preview">
        <h2 id="form-preview">{evaluation?.seenBy ?? t.journal.settings.preview}</h2>
        <p className="field-hint">{t.journal.settings.previewLead}</p>
        <div className="form-preview-card"><FormFields fields={fields.filter(({ label }) => label.da || label.en)} answers={answers} onChange={setAnswers} faults={{}} /></div>
      </aside>
    </div>
  )
}

/** A name that no other field of the form has. */
function freeId(fields: readonly FormField[]): string {
  const taken = new Set(fields.map(({ id }) => id))
  for (let nth = fields.length + 1; ; nth++) if (!taken.has(`field-${nth}`)) return `field-${nth}`
}
