import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { blockHours } from '@socialspace/contract/blocks'
import { endAsAbuse } from '@socialspace/contract/operations/endAsAbuse'
import { listAbuseLabels } from '@socialspace/contract/operations/listAbuseLabels'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

type Hours = (typeof blockHours)[number]

/** Ends a conversation as abuse: what it was, and for how long the anonymous profile cannot write. The button says what it does. */
export function AbuseDialog({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.abuse
  const labels = useQuery({ queryKey: [member, 'abuse-labels'], queryFn: () => client.call(listAbuseLabels, { params: { member } }) })
  const offered = (labels.data ?? []).filter(({ active }) => active)
  const [label, setLabel] = useState('')
  const [hours, setHours] = useState<Hours | null>(24)
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    setMissing(!label)
    if (!label) return
    await run(async () => {
      await client.call(endAsAbuse, { params: { member, conversation }, body: { label, hours } })
      say(words.ended)
      for (const what of ['inbox', 'about', 'blocks']) void queries.invalidateQueries({ queryKey: [member, what] })
      onClose()
    })
  }
  return (
    <Dialog title={words.title} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="danger" busy={busy && words.busy}>{hours === null ? words.end : words.endAndBlock(hours)}</Button></>}>
      <p>{words.lead}</p>
      {(problem || labels.isError) && <Notice kind="bad">{problem || sentence(labels.error)}</Notice>}
      {labels.data && offered.length === 0 && <Notice kind="warn">{words.noLabels}</Notice>}
      <Select label={words.label} hint={words.labelHint} value={label} error={missing ? words.missing : undefined} onChange={(event) => setLabel(event.target.value)}>
        <option value="">{words.choose}</option>
        {offered.map(({ id, name }) => <option key={id} value={id}>{pick(name, language)}</option>)}
      </Select>
      <Select label={words.block} value={hours ?? ''} onChange={(event) => setHours(event.target.value ? Number(event.target.value) as Hours : null)}>
        <option value="">{words.none}</option>
        {blockHours.map((n) => <option key={n} value={n}>{words.for(n)}</option>)}
      </Select>
    </Dialog>
  )
}
