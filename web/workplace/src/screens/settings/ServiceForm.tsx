import { useState } from 'react'
import { saveService } from '@socialspace/contract/operations/saveService'
import type { Service } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Card } from '../../parts/Page.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { AudienceFields } from './AudienceFields.tsx'
import { ClosedDays } from './ClosedDays.tsx'
import { faultsOf, hoursOf, spansOf } from './hours.ts'
import { HoursFields } from './HoursFields.tsx'
import { QueuesCard } from './QueuesCard.tsx'
import { SaveBar } from './SaveBar.tsx'
import { ServicePreview } from './ServicePreview.tsx'
import { TextPair } from './TextPair.tsx'
import { type Settings, useSaving } from './useSettings.ts'

const digits = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)
const limitsOf = ({ maxQueue, maxConversations, offerSeconds }: Service) => ({ queue: String(maxQueue ?? ''), conversations: String(maxConversations ?? ''), offer: String(offerSeconds ?? '') })
const inOrder = (_key: string, value: unknown) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other))) : value)
const same = (one: Service, other: Service) => JSON.stringify({ ...one, etag: 0 }, inOrder) === JSON.stringify({ ...other, etag: 0 }, inOrder)

/** Everything about one service, with what citizens will see beside it. */
export function ServiceForm({ settings, service }: { settings: Settings; service: Service }) {
  const t = useTexts()
  const { member } = useWork()
  const [draft, setDraft] = useState(service)
  const [spans, setSpans] = useState(() => spansOf(service.hours))
  const [limits, setLimits] = useState(() => limitsOf(service))
  const [checked, setChecked] = useState(false)
  const { run, ...state } = useSaving()
  const { faults, check, form } = useFaults<'name' | 'languages' | 'maxQueue' | 'maxConversations' | 'offerSeconds'>()
  const set = (part: Partial<Service>) => setDraft({ ...draft, ...part })
  const spanFaults = faultsOf(spans)
  const next = { ...draft, hours: hoursOf(spans), maxQueue: digits(limits.queue), maxConversations: digits(limits.conversations), offerSeconds: digits(limits.offer) }
  const dirty = !same(next, { ...service, hours: hoursOf(spansOf(service.hours)) }) || JSON.stringify(limitsOf(service)) !== JSON.stringify(limits)
  const undo = () => {
    setDraft(service)
    setSpans(spansOf(service.hours))
    setLimits(limitsOf(service))
  }
  const limitFault = (text: string, least: number, most: number) => text.trim() !== '' && !(digits(text) !== null && digits(text)! >= least && digits(text)! <= most) && t.settings.badLimit(least, most)
  const submit = async () => {
    setChecked(true)
    const fine = check({
      name: !draft.name.da.trim() && t.settings.missingName, languages: draft.languages.length === 0 && t.settings.missingLanguage,
      maxQueue: limitFault(limits.queue, 1, 10_000), maxConversations: limitFault(limits.conversations, 1, 200), offerSeconds: limitFault(limits.offer, 10, 300),
    })
    if (!fine || spanFaults.size > 0 || !dirty) return
    const { id, ...body } = next
    await run(() => client.call(saveService, { params: { member, service: id }, body: { ...body, etag: service.etag } }))
  }
  const letterbox = draft.kind === 'letterbox'
  return (
    <div className="with-preview">
      <div className="settings-form">
        <form ref={form} className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
          <Card title={t.settings.serviceAbout}>
            <div className="pair">
              <Field name="name" label={`${t.settings.name} · ${t.settings.danish}`} value={draft.name.da} error={faults.name} maxLength={60} onChange={(event) => set({ name: { ...draft.name, da: event.target.value } })} />
              <Field lang="en" label={`${t.settings.name} · ${t.settings.english}`} value={draft.name.en} maxLength={60} onChange={(event) => set({ name: { ...draft.name, en: event.target.value } })} />
            </div>
            <Select label={t.settings.kind} hint={t.settings.kindHelp[draft.kind]} value={draft.kind} onChange={(event) => set({ kind: event.target.value as Service['kind'] })}>
              {(['live', 'letterbox'] as const).map((kind) => <option key={kind} value={kind}>{t.settings.kinds[kind]}</option>)}
            </Select>
            <Toggle label={t.settings.active} checked={draft.active} onChange={(active) => set({ active })} />
          </Card>
          <Card title={t.settings.audience} lead={t.settings.audienceLead}><AudienceFields value={draft} settings={settings} error={faults.languages} onChange={set} /></Card>
          {!letterbox && <HoursFields spans={spans} lead={t.settings.hoursLead} faults={checked ? spanFaults : new Map([...spanFaults].filter(([, fault]) => fault === 'overlap'))} onChange={setSpans} />}
          {!letterbox && <ClosedDays days={draft.closedDays} onChange={(closedDays) => set({ closedDays })} />}
          <TextPair label={letterbox ? t.settings.letterText : t.settings.texts.closed} help={letterbox ? t.settings.letterTextHelp : t.settings.textHelp.closed} empty={t.settings.memberText} value={draft.closed} onChange={(closed) => set({ closed })} />
          <TextPair label={t.settings.texts.urgent} help={t.settings.textHelp.urgent} empty={t.settings.memberText} value={draft.urgent} onChange={(urgent) => set({ urgent })} />
          <Card title={t.settings.limits} lead={t.settings.limitsLead}>
            <div className="pair">
              <Field name="maxQueue" label={t.settings.maxQueue} optional inputMode="numeric" hint={t.settings.maxQueueHint} error={faults.maxQueue} value={limits.queue} maxLength={5} onChange={(event) => setLimits({ ...limits, queue: event.target.value })} />
              <Field name="maxConversations" label={t.settings.maxConversations} optional inputMode="numeric" hint={t.settings.maxConversationsHint} error={faults.maxConversations} value={limits.conversations} maxLength={3} onChange={(event) => setLimits({ ...limits, conversations: event.target.value })} />
              {!letterbox && <Field name="offerSeconds" label={t.settings.offerSeconds} optional inputMode="numeric" hint={t.settings.offerSecondsHint} error={faults.offerSeconds} value={limits.offer} maxLength={3} onChange={(event) => setLimits({ ...limits, offer: event.target.value })} />}
            </div>
            {!letterbox && <Toggle label={t.settings.byRota} checked={draft.byRota} onChange={(byRota) => set({ byRota })} />}
          </Card>
          <SaveBar dirty={dirty} {...state} onUndo={undo} />
        </form>
        {service.etag > 0 && <QueuesCard settings={settings} service={service.id} />}
      </div>
      <ServicePreview settings={settings} service={next} />
    </div>
  )
}
