import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Form } from '@socialspace/contract/forms'
import type { Answered } from '@socialspace/contract/operation'
import { confidentialRoles, journalRoles, type JournalRules } from '@socialspace/contract/journal'
import { readJournalSettings } from '@socialspace/contract/operations/readJournalSettings'
import { saveJournalSettings } from '@socialspace/contract/operations/saveJournalSettings'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { FormEditor } from './FormEditor.tsx'
import { SaveBar } from './SaveBar.tsx'
import './JournalSection.css'

type JournalSettings = Answered<typeof readJournalSettings>
export const journalKey = (member: string) => [member, 'journal-settings']

/** How the member keeps its journal: who reads what, how long a note may be corrected, and the templates. */
export function JournalSection() {
  const t = useTexts()
  const { member } = useWork()
  const settings = useQuery({ queryKey: journalKey(member), queryFn: () => client.call(readJournalSettings, { params: { member } }) })
  const [edited, setEdited] = useState<Form | null>(null)
  if (settings.isPending) return <Loading />
  if (settings.isError) return <Notice kind="bad" action={<Button small onClick={() => void settings.refetch()}>{t.app.retry}</Button>}>{sentence(settings.error)}</Notice>
  if (edited) return <FormEditor key={edited.id} form={edited} onClose={() => setEdited(null)} />
  return (
    <div className="journal-settings">
      <FormList forms={settings.data.forms} onEdit={setEdited} />
      <Rules settings={settings.data} />
    </div>
  )
}

function FormList({ forms, onEdit }: { forms: readonly Form[]; onEdit: (form: Form) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const fresh = (): Form => ({ id: crypto.randomUUID(), version: 0, use: 'note', name: { da: '', en: '' }, active: true, fields: [] })
  return (
    <section>
      <div className="section-head"><p>{t.journal.settings.formsLead}</p><Button look="primary" icon="plus" onClick={() => onEdit(fresh())}>{t.journal.settings.add}</Button></div>
      <ul className="things">
        {forms.map((form) => (
          <li key={form.id}>
            <div><strong>{pick(form.name, language)}</strong><p>{[form.use === 'record' ? t.journal.record : t.journal.note, t.journal.settings.fieldCount(form.fields.length), form.version === 0 ? t.journal.settings.shipped : t.journal.version(form.version)].join(' · ')}</p></div>
            {!form.active && <span className="off">{t.journal.settings.off}</span>}
            <Button small aria-label={t.journal.settings.edit(pick(form.name, language))} onClick={() => onEdit(form)}>{t.act.edit}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ settings }: { settings: JournalSettings }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const { correctDays, readers, confidential } = settings
  const before: JournalRules = { correctDays, readers, confidential }
  const [rules, setRules] = useState(before)
  const [state, setState] = useState({ busy: false, changed: false, problem: '' })
  const same = JSON.stringify(rules) === JSON.stringify(before)
  const toggle = <T extends string>(all: readonly T[], one: T, on: boolean): T[] => (on ? [...all, one] : all.filter((each) => each !== one))
  const submit = async () => {
    if (same || state.busy) return
    setState({ busy: true, changed: false, problem: '' })
    try {
      await client.call(saveJournalSettings, { params: { member }, body: { ...rules, etag: settings.etag } })
      setState({ busy: false, changed: false, problem: '' })
      say(t.act.saved)
    } catch (error) {
      setState({ busy: false, changed: codeOf(error) === 'changed_meanwhile', problem: codeOf(error) === 'changed_meanwhile' ? '' : sentence(error) })
    }
    await queries.invalidateQueries({ queryKey: journalKey(member) })
  }
  return (
    <Card title={t.journal.settings.rules}>
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <div className="journal-days"><Field label={t.journal.settings.correctDays} hint={t.journal.settings.correctHint} type="number" min={0} max={90} value={rules.correctDays} onChange={(event) => setRules({ ...rules, correctDays: Math.min(90, Math.max(0, Math.round(event.target.valueAsNumber || 0))) })} /></div>
        <fieldset className="form-group">
          <legend>{t.journal.settings.readers}</legend>
          <p className="field-hint">{t.journal.settings.readersHint}</p>
          {journalRoles.map((role) => <Choice key={role} label={t.roles[role]} checked={rules.readers.includes(role)} onChange={(on) => setRules({ ...rules, readers: toggle(rules.readers, role, on), ...(!on && { confidential: rules.confidential.filter((each) => each !== role) }) })} />)}
        </fieldset>
        <fieldset className="form-group">
          <legend>{t.journal.settings.confidential}</legend>
          {confidentialRoles.filter((role) => role === 'counsellor' || rules.readers.includes(role)).map((role) => <Choice key={role} label={role === 'counsellor' ? t.journal.settings.counsellor : t.roles[role]} checked={rules.confidential.includes(role)} onChange={(on) => setRules({ ...rules, confidential: toggle(rules.confidential, role, on) })} />)}
        </fieldset>
        <SaveBar dirty={!same} {...state} onUndo={() => setRules(before)} />
      </form>
    </Card>
  )
}
