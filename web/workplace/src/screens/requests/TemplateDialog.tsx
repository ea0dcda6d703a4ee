import { useState } from 'react'
import { saveAnswerTemplate } from '@socialspace/contract/operations/saveAnswerTemplate'
import { type AnswerTemplate, type Outcome, outcomes, type RequestKind, requestKinds } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { Grounds } from './Grounds.tsx'

/** One of the member's own answers, in both languages. Who may only read it sees it as it is. */
export function TemplateDialog({ template, writes, onClose, onDone }: { template: AnswerTemplate; writes: boolean; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const [edited, setEdited] = useState(template)
  const { busy, problem, setProblem, run } = useDoing()
  const words = t.requests.templates
  const set = (part: Partial<AnswerTemplate>) => setEdited({ ...edited, ...part })
  const submit = async () => {
    const { id, shipped: _, ...body } = edited
    if (!body.title.da.trim() || !body.text.da.trim()) return setProblem(words.missing)
    await run(async () => {
      await client.call(saveAnswerTemplate, { params: { member, template: id }, body })
      say(words.saved)
      onDone()
    })
  }
  const named = (language: 'da' | 'en') => (language === 'da' ? t.settings.danish : t.settings.english)
  return (
    <Dialog wide title={template.title.da || words.add} onClose={onClose} {...(writes && { onSubmit: () => void submit() })}
      actions={writes ? <><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></> : <Button onClick={onClose}>{t.act.close}</Button>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">{(['da', 'en'] as const).map((each) => <Field key={each} lang={each} label={`${words.name} · ${named(each)}`} optional={each === 'en'} readOnly={!writes} maxLength={120} value={edited.title[each]} onChange={(event) => set({ title: { ...edited.title, [each]: event.target.value } })} />)}</div>
      {(['da', 'en'] as const).map((each) => <Area key={each} lang={each} label={`${words.text} · ${named(each)}`} optional={each === 'en'} readOnly={!writes} rows={5} maxLength={4000} value={edited.text[each]} onChange={(event) => set({ text: { ...edited.text, [each]: event.target.value } })} />)}
      <div className="pair">
        <Select label={words.kind} disabled={!writes} value={edited.kind ?? ''} onChange={(event) => set({ kind: (event.target.value || null) as RequestKind | null })}><option value="">{words.any}</option>{requestKinds.map((each) => <option key={each} value={each}>{t.requests.kinds[each]}</option>)}</Select>
        <Select label={words.outcome} disabled={!writes} value={edited.outcome ?? ''} onChange={(event) => { const outcome = (event.target.value || null) as Outcome | null; set({ outcome, grounds: outcome === 'partly' || outcome === 'refused' ? edited.grounds : [] }) }}><option value="">{words.anyOutcome}</option>{outcomes.map((each) => <option key={each} value={each}>{t.requests.outcomes[each]}</option>)}</Select>
      </div>
      {writes && (edited.outcome === 'partly' || edited.outcome === 'refused') && <Grounds chosen={edited.grounds} onChange={(grounds) => set({ grounds: [...grounds] })} />}
    </Dialog>
  )
}
