import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { saveQueue } from '@socialspace/contract/operations/saveQueue'
import type { Queue } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import type { Settings } from './useSettings.ts'

/** Where citizens wait. */
export function QueuesSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const language = useLanguage()
  const [edited, setEdited] = useState<Queue | null>(null)
  return (
    <section>
      <div className="section-head"><p>{t.settings.queuesLead}</p><Button look="primary" icon="plus" onClick={() => setEdited({ id: crypto.randomUUID(), name: { da: '', en: '' }, active: true })}>{t.settings.addQueue}</Button></div>
      {settings.queues.length === 0 && <Empty title={t.settings.addQueue}>{t.settings.noQueues}</Empty>}
      <ul className="things">
        {settings.queues.map((queue) => (
          <li key={queue.id}>
            <div><strong>{pick(queue.name, language)}</strong></div>
            {!queue.active && <span className="off">{t.settings.inactive}</span>}
            <Button small aria-label={t.settings.editNamed(pick(queue.name, language))} onClick={() => setEdited(queue)}>{t.act.edit}</Button>
          </li>
        ))}
      </ul>
      {edited && <QueueDialog queue={edited} fresh={!settings.queues.some(({ id }) => id === edited.id)} onClose={() => setEdited(null)} />}
    </section>
  )
}

function QueueDialog({ queue, fresh, onClose }: { queue: Queue; fresh: boolean; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(queue)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async () => {
    setMissing(!draft.name.da.trim())
    if (!draft.name.da.trim() || busy) return
    setBusy(true)
    try {
      await client.call(saveQueue, { params: { member, queue: draft.id }, body: { name: draft.name, active: draft.active } })
      await queries.invalidateQueries({ queryKey: [member, 'settings'] })
      void queries.invalidateQueries({ queryKey: [member, 'queue'] })
      say(t.settings.queueSaved)
      onClose()
    } catch (error) {
      setBusy(false)
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog
      title={fresh ? t.settings.newQueue : t.settings.editNamed(pick(queue.name, language))} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field label={`${t.settings.name} · ${t.settings.danish}`} value={draft.name.da} error={missing ? t.settings.missingName : undefined} maxLength={60} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, da: event.target.value } })} />
      <Field lang="en" label={`${t.settings.name} · ${t.settings.english}`} value={draft.name.en} maxLength={60} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, en: event.target.value } })} />
      <Toggle label={t.settings.active} checked={draft.active} onChange={(active) => setDraft({ ...draft, active })} />
    </Dialog>
  )
}
