import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { type PolicyText, promisesOf } from '@socialspace/contract/policy'
import { discardPolicyDraft } from '@socialspace/contract/operations/discardPolicyDraft'
import { publishPolicy } from '@socialspace/contract/operations/publishPolicy'
import { savePolicyDraft } from '@socialspace/contract/operations/savePolicyDraft'
import type { Language } from '@socialspace/contract/shapes'
import { ApiError } from '@socialspace/kit/client'
import { changesOf } from '@socialspace/kit/changes'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { wholeDay } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { Changes } from './Changes.tsx'
import { placeIn } from './place.ts'
import { Sure } from './Sure.tsx'
import { draftKey, type PolicyDraft, useAct } from './usePolicy.ts'

const said = ({ sections }: PolicyText, language: Language) => sections.map(({ id, heading, sentences }) => ({ id, heading: heading[language], sentences: sentences.map(({ text }) => ({ text: text[language] })) }))

/** What the draft changes, whether that is significant, and from when it applies. */
export function Publish({ draft }: { draft: PolicyDraft }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const [discarding, setDiscarding] = useState(false)
  const { texts, inForce, earliest, noticeDays } = draft
  const takenBack = promisesOf(inForce.whole).filter((id) => !promisesOf(texts.whole).includes(id))
  const [summary, setSummary] = useState(draft.summary)
  const [chosen, setChosen] = useState(draft.significant)
  const [day, setDay] = useState(earliest)
  const { act, busy, changed, problem, error } = useAct()
  const significant = chosen || takenBack.length > 0
  const params = { member }
  const publish = () => act(async () => {
    const { etag } = await client.call(savePolicyDraft, { params, body: { etag: draft.etag, texts, summary, significant } })
    // Saved, also when it cannot be published: whoever saves next goes on from here.
    queries.setQueryData<PolicyDraft>(draftKey(member), (read) => read && { ...read, etag, summary, significant })
    await client.call(publishPolicy, { params, body: { etag, appliesFrom: significant ? day : null } })
  }, t.policy.published)
  const faults = error instanceof ApiError ? [...new Set((error.problem?.fields ?? []).map(({ path, code }) => [t.policy.faults[code] ?? code, placeIn(texts, path, t, language)].filter(Boolean).join(' ')))] : []
  if (!draft.exists) return <Empty icon="note" title={t.policy.noDraft}>{t.policy.noDraftText}</Empty>
  return (
    <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void publish() }}>
      <Card title={t.policy.changes} lead={t.policy.legend}>
        <Changes sections={[...changesOf(said(inForce.whole, language), said(texts.whole, language)), ...changesOf(said(inForce.child, language), said(texts.child, language))]} />
      </Card>
      <Card title={t.policy.summary} lead={t.policy.summaryLead}>
        <div className="pair">{(['da', 'en'] as const).map((each) => <Area key={each} lang={each} label={each === 'da' ? t.settings.danish : t.settings.english} value={summary[each]} maxLength={600} onChange={(event) => setSummary({ ...summary, [each]: event.target.value })} />)}</div>
        {takenBack.length > 0 && <Notice kind="warn">{t.policy.takenBack(takenBack.join(', '))}</Notice>}
        <Choice label={t.policy.significant} hint={t.policy.significantHint(noticeDays)} checked={significant} onChange={setChosen} />
        {significant && <Field type="date" label={t.policy.from} hint={t.policy.fromHint(wholeDay(earliest, language))} min={earliest} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Card>
      {changed && <Notice kind="warn" title={t.settings.changed}>{t.settings.changedText}</Notice>}
      {problem && <Notice kind="bad" title={problem}>{faults.length > 0 && <ul>{faults.map((one) => <li key={one}>{one}</li>)}</ul>}</Notice>}
      <div className="policy-actions">
        <Button look="ghost" onClick={() => setDiscarding(true)}>{t.policy.discard}</Button>
        <Button type="submit" look="primary" busy={busy && t.act.saving}>{significant ? t.policy.publishFrom(wholeDay(day || earliest, language)) : t.policy.publishNow}</Button>
      </div>
      {discarding && <Sure title={t.policy.discardTitle} text={t.policy.discardText} yes={t.policy.discardYes} done={t.policy.discarded} act={() => client.call(discardPolicyDraft, { params })} onClose={() => setDiscarding(false)} />}
    </form>
  )
}
