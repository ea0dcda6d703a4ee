import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { answerText, type Answers, keptAnswers, type FormField } from '@socialspace/contract/forms'
import { saveOwnEvaluation } from '@socialspace/contract/operations/saveOwnEvaluation'
import type { EvaluationForm, OwnEvaluation } from '@socialspace/contract/quality'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { FormFields } from '../journal/FormFields.tsx'
import { FeedbackDialog } from './FeedbackDialog.tsx'
import { evaluationKey, useEvaluation, useThreads } from './useQuality.ts'

/** One conversation's: what the citizen told, what the counsellor wrote about themselves, and the feedback on it. */
export function EvaluationPage({ conversation }: { conversation: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { slug, roles, account } = useWork()
  const found = useEvaluation(conversation)
  const threads = useThreads().data?.threads.filter((thread) => thread.conversation === conversation) ?? []
  const [giving, setGiving] = useState(false)
  const base = `/workplace/m/${slug}`
  const { citizen = null, own = null, form = null, mine = false, staffName = '', staff = '' } = found.data ?? {}
  const at = citizen?.at ?? own?.at
  return (
    <Page title={at ? t.quality.page(fullMoment(at, Date.now(), language)) : t.quality.after} {...(roles.includes('coordinator') && staffName && { lead: staffName })}>
      <p className="back-link"><Link to={`${base}/quality/evaluations`}><Icon name="back" size={16} />{t.quality.back}</Link></p>
      {found.isPending && <Loading />}
      {found.isError && <Notice kind="bad">{sentence(found.error)}</Notice>}
      {found.data && <>
        <Card title={t.quality.citizenTitle} {...(citizen && { lead: t.quality.said(fullMoment(citizen.at, Date.now(), language)) })}>
          {citizen ? <>{citizen.hidden && <p className="quality-hidden"><Icon name="lock" size={16} />{t.quality.hidden}</p>}<Given fields={citizen.fields} answers={citizen.answers} /></> : <p className="quality-none">{t.quality.citizenNone}</p>}
        </Card>
        {form && mine ? <OwnForm key={own?.etag ?? 'new'} form={form} own={own} conversation={conversation} />
          : <Card title={mine ? t.quality.ownTitle : t.quality.theirsTitle(staffName)}>{own ? <Given fields={own.fields} answers={own.answers} /> : <p className="quality-none">{t.quality.ownNone}</p>}</Card>}
        <Card title={t.quality.feedback} lead={t.quality.threadsLead}>
          {threads.length > 0 && <ul className="things">{threads.map(({ id, coordinatorName, remarks }) => <li key={id}><div><strong>{t.quality.with(mine ? coordinatorName : staffName)}</strong><p>{t.quality.count(remarks)}</p></div><Link className="button plain small" to={`${base}/quality/threads/${id}`}>{t.quality.open}</Link></li>)}</ul>}
          <p className="quality-tools">
            {roles.includes('coordinator') && staff !== account && threads.length === 0 && <Button icon="plus" onClick={() => setGiving(true)}>{t.quality.give}</Button>}
            {mine && <Link className="button plain" to={`${base}/desk/${conversation}`}><span>{t.quality.conversation}</span></Link>}
          </p>
        </Card>
      </>}
      {giving && <FeedbackDialog to={{ staff, name: staffName, conversation }} onClose={() => setGiving(false)} />}
    </Page>
  )
}

/** As it was asked, and answered. */
export function Given({ fields, answers }: { fields: readonly FormField[]; answers: Answers }) {
  const t = useTexts()
  const language = useLanguage()
  return <dl className="quality-given">{fields.map((field) => {
    const value = answers[field.id]
    return <div key={field.id}><dt>{pick(field.label, language)}</dt><dd>{value === undefined ? <span className="quality-none">{t.quality.noAnswer}</span> : answerText(field, value, language, { yes: t.journal.yes, no: t.journal.no })}</dd></div>
  })}</dl>
}

function OwnForm({ form, own, conversation }: { form: EvaluationForm; own: OwnEvaluation | null; conversation: string }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const { version, fields } = own ?? form
  const [answers, setAnswers] = useState<Answers>(own?.answers ?? {})
  const { busy, problem, run } = useDoing((error) => (codeOf(error) === 'changed_meanwhile' ? t.quality.changed : sentence(error)))
  const submit = async () => {
    await run(async () => {
      await client.call(saveOwnEvaluation, { params: { member, conversation }, body: { etag: own?.etag ?? null, version, answers: keptAnswers(fields, answers) } })
      say(t.quality.saved)
    })
    await queries.invalidateQueries({ queryKey: evaluationKey(member, conversation) })
  }
  return (
    <Card title={t.quality.ownTitle} lead={t.quality.ownLeadForm}>
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <FormFields fields={fields} answers={answers} onChange={setAnswers} faults={{}} />
        {problem && <Notice kind="bad">{problem}</Notice>}
        <p><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.quality.save}</Button></p>
      </form>
    </Card>
  )
}
