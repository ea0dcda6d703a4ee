import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readEvaluationForms } from '@socialspace/contract/operations/readEvaluationForms'
import { saveEvaluationForm } from '@socialspace/contract/operations/saveEvaluationForm'
import { type EvaluationForm, mostQuestions } from '@socialspace/contract/quality'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { FormEditor } from './FormEditor.tsx'
import './JournalSection.css'

/** What is asked after a conversation: of the citizen, and of the counsellor. */
export function EvaluationSection() {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const key = [member, 'evaluation-forms']
  const forms = useQuery({ queryKey: key, queryFn: () => client.call(readEvaluationForms, { params: { member } }) })
  const [edited, setEdited] = useState<EvaluationForm | null>(null)
  if (forms.isPending) return <Loading />
  if (forms.isError) return <Notice kind="bad" action={<Button small onClick={() => void forms.refetch()}>{t.app.retry}</Button>}>{sentence(forms.error)}</Notice>
  const words = t.quality.settings
  if (edited) {
    const { use, version, active, fields } = edited
    return (
      <FormEditor
        key={use} form={{ id: member, use: 'record', name: { da: words[use], en: words[use] }, version, active, fields: [...fields] }} evaluation={{ most: mostQuestions, active: words.active, few: words.few(mostQuestions), seenBy: use === 'citizen' ? t.settings.preview : t.journal.settings.preview }} onClose={() => setEdited(null)}
        save={async (draft) => {
          const saved = await client.call(saveEvaluationForm, { params: { member, use }, body: { version, active: draft.active, fields: draft.fields } })
          await queries.invalidateQueries({ queryKey: key })
          return saved.version
        }}
      />
    )
  }
  return (
    <section>
      <div className="section-head"><p>{words.lead}</p></div>
      <ul className="things">{forms.data.forms.map((form) => (
        <li key={form.use}>
          <div><strong>{words[form.use]}</strong><p>{form.use === 'citizen' ? words.citizenLead : words.counsellorLead}</p><p>{[t.journal.settings.fieldCount(form.fields.length), form.version === 0 ? t.journal.settings.shipped : t.journal.version(form.version)].join(' · ')}</p></div>
          {!form.active && <span className="off">{words.off}</span>}
          <Button small aria-label={t.journal.settings.edit(words[form.use])} onClick={() => setEdited(form)}>{t.act.edit}</Button>
        </li>
      ))}</ul>
    </section>
  )
}
