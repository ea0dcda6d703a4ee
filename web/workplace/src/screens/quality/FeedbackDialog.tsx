import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listStaff } from '@socialspace/contract/operations/listStaff'
import { writeSupervision } from '@socialspace/contract/operations/writeSupervision'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { threadsKey } from './useQuality.ts'

/** Begins a thread: with the counsellor of a conversation, or with one who is chosen. */
export function FeedbackDialog({ to, onClose }: { to: { staff: string; name: string; conversation: string } | null; onClose: () => void }) {
  const t = useTexts()
  const { member, slug, account } = useWork()
  const queries = useQueryClient()
  const staff = useQuery({ queryKey: [member, 'staff'], queryFn: () => client.call(listStaff, { params: { member } }), enabled: to === null })
  const [ids] = useState(() => ({ thread: crypto.randomUUID(), remark: crypto.randomUUID() }))
  const [who, setWho] = useState(to?.staff ?? '')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDoing()
  const counsellors = staff.data?.staff.filter(({ id, roles }) => id !== account && roles.includes('counsellor')) ?? []
  const submit = async () => {
    setTried(true)
    if (!who || !text.trim()) return
    await run(async () => {
      await client.call(writeSupervision, { params: { member, thread: ids.thread }, body: { id: ids.remark, text: text.trim(), to: { staff: who, conversation: to?.conversation ?? null } } })
      say(t.quality.sent)
      await queries.invalidateQueries({ queryKey: threadsKey(member) })
      navigate(`/workplace/m/${slug}/quality/threads/${ids.thread}`)
    })
  }
  return (
    <Dialog
      title={to ? `${t.quality.give}: ${to.name}` : t.quality.start} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.quality.sending}>{t.quality.send}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      {!to && (
        <Select label={t.quality.who} value={who} error={tried && !who ? t.quality.missingWho : undefined} onChange={(event) => setWho(event.target.value)}>
          <option value="">{t.quality.choose}</option>
          {counsellors.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      )}
      <Area label={t.quality.text} hint={t.quality.textHint} rows={5} maxLength={5000} value={text} error={tried && !text.trim() ? t.quality.missingText : undefined} onChange={(event) => setText(event.target.value)} />
      <p className="field-hint">{t.quality.threadsLead}</p>
    </Dialog>
  )
}
