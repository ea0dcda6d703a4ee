import { useState } from 'react'
import { type BreachAssessment, breachRisks, type MemberBreach } from '@socialspace/contract/breaches'
import { assessBreach } from '@socialspace/contract/operations/assessBreach'
import { client } from '../../app/client.ts'
import { serverNow } from '../../app/clock.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { isoMoment, localMoment } from './moments.ts'
import { Radios } from './Radios.tsx'
import { useAct } from './useAct.ts'

/** The DPO's assessment: the risk, the authority, the people. It is added to the earlier ones; if the people are told, the button says so. */
export function Assess({ breach, latest, onClose }: { breach: MemberBreach; latest: BreachAssessment | undefined | null; onClose: () => void }) {
  const { breaches: t, act: acts } = useTexts()
  const { member } = useWork()
  const [id] = useState(() => crypto.randomUUID())
  const [given, setGiven] = useState({
    risk: latest?.risk ?? ('' as BreachAssessment['risk'] | ''), reasons: '', told: latest ? (latest.authority.told ? 'yes' : 'no') : '', at: latest?.authority.told ? localMoment(Date.parse(latest.authority.at)) : localMoment(serverNow()),
    whyNot: latest && !latest.authority.told ? latest.authority.why : '', tell: latest ? (latest.people.tell ? 'yes' : 'no') : '', da: latest?.people.tell ? latest.people.notice.da : '', en: latest?.people.tell ? latest.people.notice.en : '', whyQuiet: latest && !latest.people.tell ? latest.people.why : '',
  })
  const { faults, check } = useFaults<'risk' | 'reasons' | 'told' | 'at' | 'whyNot' | 'tell' | 'da' | 'en' | 'whyQuiet'>()
  const { act, busy, problem } = useAct([member, 'breaches'])
  const set = (key: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [key]: event.target.value })
  const put = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const submit = async () => {
    const { risk, reasons, told, at, whyNot, tell, da, en, whyQuiet } = given
    const empty = (text: string) => !text.trim() && t.form.missing
    const fine = check({
      risk: !risk && t.form.missingChoice, reasons: empty(reasons), told: !told && t.form.missingChoice, at: told === 'yes' && !isoMoment(at) && t.form.missing, whyNot: told === 'no' && empty(whyNot),
      tell: !tell && t.form.missingChoice, da: tell === 'yes' && empty(da), en: tell === 'yes' && empty(en), whyQuiet: tell === 'no' && empty(whyQuiet),
    })
    if (!fine || !risk) return
    const assessment: BreachAssessment = { risk, reasons, authority: told === 'yes' ? { told: true, at: isoMoment(at) } : { told: false, why: whyNot }, people: tell === 'yes' ? { tell: true, notice: { da, en } } : { tell: false, why: whyQuiet } }
    if (await act(() => client.call(assessBreach, { params: { member, breach: breach.id }, body: { id, assessment } }), t.assess.saved)) onClose()
  }
  return (
    <Dialog wide title={t.assess.title} onClose={onClose} onSubmit={() => void submit()} actions={<><Button look="ghost" onClick={onClose}>{acts.cancel}</Button><Button type="submit" look="primary" busy={busy && acts.saving}>{given.tell === 'yes' ? t.assess.submitTell : t.assess.submit}</Button></>}>
      <div className="assess-form">
        <p className="field-hint">{t.assess.lead}</p>
        {problem && <Notice kind="bad">{problem}</Notice>}
        <Radios name="risk" legend={t.assess.risk} error={faults.risk} value={given.risk} options={breachRisks.map((risk) => [risk, t.assess.risks[risk]])} onChange={put('risk')} />
        <Area name="reasons" label={t.assess.reasons} error={faults.reasons} maxLength={5000} value={given.reasons} onChange={set('reasons')} />
        <Radios name="told" legend={t.assess.authority} error={faults.told} value={given.told} options={[['yes', t.assess.reported], ['no', t.assess.notReported]]} onChange={put('told')} />
        {given.told === 'yes' && <Field name="at" type="datetime-local" label={t.assess.reportedAt} error={faults.at} value={given.at} onChange={set('at')} />}
        {given.told === 'no' && <Area name="whyNot" label={t.assess.why} error={faults.whyNot} maxLength={2000} value={given.whyNot} onChange={set('whyNot')} />}
        <Radios name="tell" legend={t.assess.people} error={faults.tell} value={given.tell} options={[['yes', t.assess.tell], ['no', t.assess.notTell]]} onChange={put('tell')} />
        {given.tell === 'yes' && (
          <>
            <Area name="da" lang="da" label={`${t.assess.notice} · ${t.assess.danish}`} hint={t.assess.noticeHint} error={faults.da} maxLength={4000} value={given.da} onChange={set('da')} />
            <Area name="en" lang="en" label={`${t.assess.notice} · ${t.assess.english}`} error={faults.en} maxLength={4000} value={given.en} onChange={set('en')} />
          </>
        )}
        {given.tell === 'no' && <Area name="whyQuiet" label={t.assess.why} error={faults.whyQuiet} maxLength={2000} value={given.whyQuiet} onChange={set('whyQuiet')} />}
      </div>
    </Dialog>
  )
}
