import { useState } from 'react'
import { answerRequest } from '@socialspace/contract/operations/answerRequest'
import { type AnswerTemplate, type OpenRequest, outcomes } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { type Draft, unfilled, useDraft } from './draft.ts'
import { Grounds } from './Grounds.tsx'
import { OneOf } from './OneOf.tsx'
import { Preview } from './Preview.tsx'
import { TemplatePicker } from './TemplatePicker.tsx'
import type { Acting } from './useRequests.ts'

/** The answer as it is written, beside what the person will read. What is ended is not answered again; a draft that was under way stays readable. */
export function Answer({ request, acting }: { request: OpenRequest; acting: Acting }) {
  const t = useTexts()
  const [draft, setDraft, forget] = useDraft(request.id)
  if (request.clock !== 'ended') return <Form request={request} acting={acting} draft={draft} setDraft={setDraft} forget={forget} />
  return (
    <>
      {request.state === 'withdrawn' && <Notice>{t.requests.noAnswer}</Notice>}
      {draft.text !== '' && <Card title={t.requests.yourDraft} aside={<Button small onClick={forget}>{t.act.remove}</Button>}><p className="request-words">{draft.text}</p></Card>}
    </>
  )
}

function Form({ request, acting, draft, setDraft, forget }: { request: OpenRequest; acting: Acting; draft: Draft; setDraft: (next: Draft) => void; forget: () => void }) {
  const t = useTexts()
  const { member, name, slug } = useWork()
  const [asking, setAsking] = useState(false)
  const [offered, setOffered] = useState<AnswerTemplate | null>(null)
  const { faults, check, form } = useFaults<'outcome' | 'text' | 'grounds'>()
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { outcome, language } = draft
  const refusal = outcome === 'partly' || outcome === 'refused'
  const carryOut = outcome === 'granted' && draft.carryOut !== null && request.mayCarryOut.includes(draft.carryOut) ? draft.carryOut : null
  const what = carryOut ?? 'none'

  const fill = (template: AnswerTemplate, to = language) => {
    const text = (template.text[to] || template.text.da).replaceAll('{reference}', request.reference).replaceAll('{member}', name)
    setDraft({ ...draft, language: to, text, filled: text, outcome: template.outcome ?? outcome, grounds: template.grounds.length > 0 ? template.grounds : draft.grounds })
    setOffered(null)
  }
  const offer = (template: AnswerTemplate) => (draft.text.trim() === '' || draft.text === draft.filled ? fill(template) : setOffered(template))
  const ask = () => {
    if (check({ outcome: outcome === null && t.requests.missingOutcome, text: draft.text.trim() === '' ? t.requests.missingText : unfilled(draft) && t.requests.unfilled, grounds: refusal && draft.grounds.length === 0 && t.requests.missingGround })) setAsking(true)
  }
  const send = async () => {
    if (outcome === null) return
    const body = { id: draft.id, etag: request.etag, outcome, text: draft.text.trim(), grounds: refusal ? [...draft.grounds] : [], carryOut }
    const done = await acting.act('answer', async () => (await client.call(answerRequest, { params: { member, request: request.id }, body })).request, carryOut === 'erase' ? t.requests.sentErase : carryOut === 'restrict' ? t.requests.sentRestrict : t.requests.sent)
    setAsking(false)
    if (!done) return
    forget()
    if (carryOut === 'erase') navigate(`/workplace/m/${slug}/requests`)
  }
  return (
    <Card title={t.requests.answer} lead={t.requests.draft}>
      <div className="request-answer">
        <form ref={form} className="request-form" noValidate onSubmit={(event) => { event.preventDefault(); ask() }}>
          <TemplatePicker request={request} language={language} onLanguage={(to) => set({ language: to })} onPick={offer} />
          <OneOf name="outcome" legend={t.requests.outcome} error={outcome === null ? faults.outcome : undefined} value={outcome} onChange={(next) => set({ outcome: next })} options={outcomes.map((each) => ({ value: each, label: t.requests.outcomes[each], hint: t.requests.outcomeHints[each] }))} />
          <Area name="text" lang={language} label={t.requests.text} hint={t.requests.textHint} rows={8} maxLength={20000} value={draft.text} onChange={(event) => set({ text: event.target.value })} error={draft.text.trim() === '' || unfilled(draft) ? faults.text : undefined} />
          {refusal && <Grounds chosen={draft.grounds} onChange={(grounds) => set({ grounds })} error={draft.grounds.length === 0 ? faults.grounds : undefined} />}
          {request.mayCarryOut.length > 0 && outcome === 'granted' && (
            <OneOf name="carry" legend={t.requests.carryOut} value={what} onChange={(next) => set({ carryOut: next === 'none' ? null : next })} options={(['none', ...request.mayCarryOut] as const).map((each) => ({ value: each, label: t.requests.carry[each], hint: t.requests.carryHints[each] }))} />
          )}
          {request.mayCarryOut.length === 0 && (request.kind === 'erasure' || request.kind === 'restriction') && <p className="field-hint">{t.requests.carryNot}</p>}
          <div className="request-send"><Button type="submit" look={carryOut === 'erase' ? 'danger' : 'primary'} icon="send">{t.requests.submit[what]}</Button></div>
        </form>
        <Preview draft={{ ...draft, grounds: refusal ? draft.grounds : [], carryOut }} />
      </div>
      {asking && outcome && (
        <Dialog title={t.requests.askTitle[what]} onClose={() => setAsking(false)} actions={<><Button look="ghost" onClick={() => setAsking(false)}>{t.act.cancel}</Button><Button look={carryOut === 'erase' ? 'danger' : 'primary'} busy={acting.busy === 'answer' && t.requests.sending} onClick={() => void send()}>{t.requests.submit[what]}</Button></>}>
          <p>{carryOut === 'erase' ? t.requests.carryHints.erase : t.requests.askText(t.requests.outcomes[outcome])}</p>
          {carryOut === 'restrict' && <p>{t.requests.carryHints.restrict}</p>}
        </Dialog>
      )}
      {offered && (
        <Dialog title={t.requests.replaceTitle} onClose={() => setOffered(null)} actions={<><Button look="ghost" onClick={() => setOffered(null)}>{t.requests.replaceNo}</Button><Button look="primary" onClick={() => fill(offered)}>{t.requests.replaceYes}</Button></>}>
          <p>{t.requests.replaceText}</p>
        </Dialog>
      )}
    </Card>
  )
}
