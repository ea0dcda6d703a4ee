import { useState } from 'react'
import { saveQueue } from '@socialspace/contract/operations/saveQueue'
import type { Queue } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { municipalityName } from '../desk/words.ts'
import { AudienceFields } from './AudienceFields.tsx'
import { NamedDialog } from './NamedDialog.tsx'
import type { Settings } from './useSettings.ts'

/** Where the citizens of a service wait, and whom each queue is for. */
export function QueuesCard({ settings, service }: { settings: Settings; service: string }) {
  const t = useTexts()
  const language = useLanguage()
  const [edited, setEdited] = useState<Queue | null>(null)
  const queues = settings.queues.filter((queue) => queue.service === service)
  const fallback = queues.find((queue) => queue.active && !isForSome(queue))
  const add = () => setEdited({ id: crypto.randomUUID(), service, name: { da: '', en: '' }, languages: [], themes: [], municipalities: [], active: true })
  const forWhom = (queue: Queue) => {
    const themes = queue.themes.map((id) => pick(settings.themes.find((theme) => theme.id === id)?.name ?? { da: '', en: '' }, language))
    const all = [...queue.languages.map((code) => (code === 'da' ? t.settings.danish : t.settings.english)), ...themes, ...queue.municipalities.map(municipalityName)]
    return all.length > 0 ? t.settings.queueFor(all.join(', ')) : queue.id === fallback?.id ? t.settings.queueFallback : t.settings.queueChoice
  }
  return (
    <Card title={t.settings.queues} lead={t.settings.queuesLead} aside={<Button small icon="plus" onClick={add}>{t.settings.addQueue}</Button>}>
      {queues.length === 0 && <Empty title={t.settings.addQueue}>{t.settings.noQueues}</Empty>}
      <ul className="things">
        {queues.map((queue) => (
          <li key={queue.id}>
            <div><strong>{pick(queue.name, language)}</strong><p>{forWhom(queue)}</p></div>
            {!queue.active && <span className="off">{t.settings.inactive}</span>}
            <Button small aria-label={t.settings.editNamed(pick(queue.name, language))} onClick={() => setEdited(queue)}>{t.act.edit}</Button>
          </li>
        ))}
      </ul>
      {edited && <QueueDialog settings={settings} queue={edited} fresh={!queues.some(({ id }) => id === edited.id)} onClose={() => setEdited(null)} />}
    </Card>
  )
}

const isForSome = ({ languages, themes, municipalities }: Queue) => languages.length + themes.length + municipalities.length > 0

function QueueDialog({ settings, queue, fresh, onClose }: { settings: Settings; queue: Queue; fresh: boolean; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [draft, setDraft] = useState(queue)
  const { id, ...body } = draft
  return (
    <NamedDialog
      title={fresh ? t.settings.newQueue : t.settings.editNamed(pick(queue.name, language))} draft={draft} onChange={setDraft}
      save={() => client.call(saveQueue, { params: { member, queue: id }, body })} saved={t.settings.queueSaved} onClose={onClose}
    >
      <p className="field-hint">{t.settings.queueAudience}</p>
      <AudienceFields value={draft} settings={settings} onChange={(audience) => setDraft({ ...draft, ...audience })} />
    </NamedDialog>
  )
}
