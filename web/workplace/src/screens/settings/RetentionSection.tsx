import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { longerThan, periodNames, periods, promised } from '@socialspace/contract/data/periods'
import type { Period } from '@socialspace/contract/data/periods'
import { confirmRetention } from '@socialspace/contract/operations/confirmRetention'
import { previewRetention } from '@socialspace/contract/operations/previewRetention'
import { readRetention } from '@socialspace/contract/operations/readRetention'
import { saveRetention } from '@socialspace/contract/operations/saveRetention'
import type { RetentionCounts } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Area, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { RetentionPreview } from './RetentionPreview.tsx'
import { SaveBar } from './SaveBar.tsx'
import type { Settings } from './useSettings.ts'

type Retention = Answered<typeof readRetention>

/** How long the member keeps what. Nothing is saved before it has been shown what it deletes. */
export function RetentionSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const { member } = useWork()
  const retention = useQuery({ queryKey: [member, 'retention'], queryFn: () => client.call(readRetention, { params: { member } }) })
  if (retention.isPending) return <Loading />
  if (retention.isError) return <Notice kind="bad" action={<Button small onClick={() => void retention.refetch()}>{t.app.retry}</Button>}>{sentence(retention.error)}</Notice>
  return <Rules settings={settings} retention={retention.data} />
}

function Rules({ settings, retention }: { settings: Settings; retention: Retention }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const [rules, setRules] = useState(retention.rules)
  const [state, setState] = useState({ busy: false, changed: false, problem: '', noBasis: false })
  /** The rules that were to be saved before it was known what they delete. */
  const [early, setEarly] = useState<typeof rules | null>(null)
  const preview = useQuery({ queryKey: [member, 'retention', 'preview', rules], queryFn: () => client.call(previewRetention, { params: { member }, body: { rules: { ...rules, profile: { ...rules.profile, basis: null } } } }), staleTime: 0, retry: false })
  const dirty = JSON.stringify(rules) !== JSON.stringify(retention.rules)
  const longer = longerThan(rules.profile.period, promised)
  const queues = [...settings.queues.filter(({ active }) => active).map(({ id, name }) => ({ id, label: t.retention.afterClosingIn(pick(name, language)) })), { id: null, label: t.retention.afterClosing }]
  const queuePeriod = (id: string | null) => rules.conversations.find(({ queue }) => queue === id)?.period ?? null
  const setQueue = (id: string | null, period: Period | null) => setRules({ ...rules, conversations: [...rules.conversations.filter(({ queue }) => queue !== id), ...(period ? [{ queue: id, period }] : [])] })

  const deletes = preview.data && Object.values(preview.data.due).some((count) => count > 0) ? inWords(preview.data.due, t.retention.kinds) : undefined
  const submit = async () => {
    const noBasis = longer && (rules.profile.basis ?? '').trim().length < 10
    setState({ ...state, noBasis })
    if (noBasis || !dirty || state.busy) return
    if (!preview.data) {
      // Nothing is saved before it has been seen what it deletes.
      setEarly(rules)
      if (preview.isError) void preview.refetch()
      return
    }
    setEarly(null)
    setState({ busy: true, changed: false, problem: '', noBasis })
    try {
      await client.call(saveRetention, { params: { member }, body: { etag: retention.etag, rules, due: preview.data.due } })
      say(t.act.saved)
      setState({ busy: false, changed: false, problem: '', noBasis })
      await queries.invalidateQueries({ queryKey: [member, 'retention'] })
    } catch (error) {
      const changed = codeOf(error) === 'changed_meanwhile'
      setState({ busy: false, changed, problem: changed ? '' : sentence(error), noBasis })
      await queries.invalidateQueries({ queryKey: [member, 'retention'] })
    }
  }
  return (
    <div className="with-preview">
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <Held retention={retention} />
        <Card title={t.retention.profiles} lead={t.retention.profilesLead}>
          <PeriodField label={t.retention.afterInactivity} value={rules.profile.period} onChange={(period) => period && setRules({ ...rules, profile: { ...rules.profile, period } })} />
          {longer && <Area label={t.retention.basis} hint={t.retention.basisHint} error={state.noBasis ? t.retention.basisMissing : undefined} maxLength={500} value={rules.profile.basis ?? ''} onChange={(event) => setRules({ ...rules, profile: { ...rules.profile, basis: event.target.value || null } })} />}
        </Card>
        <Card title={t.retention.conversations} lead={t.retention.conversationsLead}>
          {queues.map(({ id, label }) => <PeriodField key={id ?? ''} label={label} value={queuePeriod(id)} most={rules.profile.period} onChange={(period) => setQueue(id, period)} />)}
          <PeriodField label={t.known.period} value={rules.known} days onChange={(known) => known && setRules({ ...rules, known })} />
          <PeriodField label={t.retention.afterWriting} value={rules.notes} most={rules.profile.period} onChange={(notes) => setRules({ ...rules, notes })} />
        </Card>
        <Card title={t.rooms.retention.title} lead={t.rooms.retention.lead}>
          <PeriodField label={t.rooms.retention.groups} value={rules.groups} longest={rules.profile.period} onChange={(groups) => groups && setRules({ ...rules, groups })} />
          <PeriodField label={t.rooms.retention.team} value={rules.team} longest="P1Y" onChange={(team) => team && setRules({ ...rules, team })} />
        </Card>
        {early === rules && !preview.isError && <Notice kind={preview.data ? 'warn' : 'info'}>{preview.data ? t.retention.lookFirst : t.retention.stillLooking}</Notice>}
        <SaveBar dirty={dirty} busy={state.busy} grave={dirty && deletes ? t.retention.saveAndDelete(deletes) : undefined} changed={state.changed} problem={state.problem || (early === rules && preview.isError ? t.retention.notLooked : '')} onUndo={() => setRules(retention.rules)} />
      </form>
      <div className="retention-beside">
        <RetentionPreview dirty={dirty} preview={preview.data} problem={preview.isError ? sentence(preview.error) : ''} />
        <Deleted runs={retention.runs} />
      </div>
    </div>
  )
}

/** A period; with `most`, none is allowed too, and nothing longer than that; with `longest`, nothing longer alone. `days`: one of its own, counted in days at the least, and no promise of two years. */
function PeriodField({ label, value, most, days, longest, onChange }: { label: string; value: Period | null; most?: Period; days?: boolean; longest?: Period; onChange: (period: Period | null) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const offered = periodNames.filter((period) => (most ?? longest ? !longerThan(period, (most ?? longest)!) && (most !== undefined || !period.startsWith('PT')) : !period.startsWith('PT')) || period === value)
  return (
    <Select label={label} value={value ?? ''} onChange={(event) => onChange((event.target.value || null) as Period | null)}>
      {most && <option value="">{t.retention.withProfile}</option>}
      {offered.map((period) => <option key={period} value={period}>{periods[period][language]}{period === promised && !most && !days && !longest ? ` (${t.retention.promised})` : ''}</option>)}
    </Select>
  )
}

/** What is due and not deleted: why, how much, and a way to say that it is right. */
function Held({ retention: { held, due, steadyAt } }: { retention: Retention }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const { busy, problem, run } = useDoing()
  if (!held) return null
  const confirm = async () => {
    await run(async () => {
      await client.call(confirmRetention, { params: { member }, body: { due } })
      say(t.retention.confirmed)
    })
    await queries.invalidateQueries({ queryKey: [member, 'retention'] })
  }
  return (
    <Notice kind="warn" title={t.retention.heldTitle(inWords(due, t.retention.kinds))} action={<Button small look="danger" busy={busy && t.retention.deleting} onClick={() => void confirm()}>{t.retention.confirm(inWords(due, t.retention.kinds))}</Button>}>
      {held === 'steady' ? t.retention.heldSteady(fullMoment(steadyAt)) : t.retention.heldVolume}
      {problem && <p role="alert">{problem}</p>}
    </Notice>
  )
}

function Deleted({ runs }: { runs: Retention['runs'] }) {
  const t = useTexts()
  return (
    <Card title={t.retention.runs} lead={t.retention.runsLead}>
      {runs.length === 0 ? <p className="field-hint">{t.retention.noRuns}</p> : (
        <ul className="retention-runs">{runs.map(({ at, erased }) => <li key={at}><time dateTime={at}>{fullMoment(at)}</time> <span>{inWords(erased, t.retention.kinds)}</span></li>)}</ul>
      )}
    </Card>
  )
}

type Kinds = Readonly<Record<keyof RetentionCounts, (count: number) => string>>
const inWords = (counts: RetentionCounts, kinds: Kinds) => (Object.keys(kinds) as (keyof RetentionCounts)[]).filter((kind) => counts[kind] > 0).map((kind) => kinds[kind](counts[kind])).join(', ')
