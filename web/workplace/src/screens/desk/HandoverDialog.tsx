import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { askHandover } from '@socialspace/contract/operations/askHandover'
import { listColleagues } from '@socialspace/contract/operations/listColleagues'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { pauseLine } from './AvailabilitySwitch.tsx'
import { useDesk } from './DeskState.tsx'
import { useAbsences } from './useAbsences.ts'

/** Asks the citizen whether a colleague, or whoever takes it from a queue, may take over. */
export function HandoverDialog({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const words = t.handover
  const colleagues = useQuery({ queryKey: [member, 'colleagues'], queryFn: () => client.call(listColleagues, { params: { member } }) })
  const counsellors = (colleagues.data ?? []).filter(({ counsels }) => counsels)
  const queue = useDesk().queue.data
  const absences = useAbsences(member).data
  /** Whether a colleague is there, or when they are back. */
  const presence = ({ id, ready }: { id: string; ready: boolean }) => {
    if (ready) return words.ready
    const pause = queue?.paused.find(({ staff }) => staff === id)
    const absence = absences?.absences.find(({ staff, from }) => staff === id && from <= absences.today)
    return pause ? [pauseLine(t.pause, pause), pause.message && `»${pause.message}«`].filter(Boolean).join(' ') : absence && t.board.absence.line(dayOf(`${absence.back}T12:00`, Date.now(), language))
  }
  const queues = (queue?.queues ?? []).filter(({ active }) => active)
  const [to, setTo] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    setMissing(!to)
    if (!to) return
    const [kind, whom] = to.split(' ') as ['colleague' | 'queue', string]
    await run(async () => {
      await client.call(askHandover, { params: { member, conversation }, body: { id, to: kind === 'colleague' ? { colleague: whom } : { queue: whom } } })
      say(words.asked)
      onClose()
    })
  }
  return (
    <Dialog title={words.title} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && words.busy}>{words.submit}</Button></>}>
      <p>{words.lead}</p>
      {(problem || colleagues.isError) && <Notice kind="bad">{problem || sentence(colleagues.error)}</Notice>}
      <Select label={words.to} value={to} error={missing ? words.missing : undefined} onChange={(event) => setTo(event.target.value)}>
        <option value="">{words.choose}</option>
        {counsellors.length > 0 && <optgroup label={words.colleague}>{counsellors.map((one) => <option key={one.id} value={`colleague ${one.id}`}>{[one.alias, pick(one.title, language), presence(one)].filter(Boolean).join(' · ')}</option>)}</optgroup>}
        <optgroup label={words.queue}>{queues.map((queue) => <option key={queue.id} value={`queue ${queue.id}`}>{pick(queue.name, language)}</option>)}</optgroup>
      </Select>
    </Dialog>
  )
}
