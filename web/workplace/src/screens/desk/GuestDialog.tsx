import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { inviteGuest } from '@socialspace/contract/operations/inviteGuest'
import { listColleagues } from '@socialspace/contract/operations/listColleagues'
import { type GuestRole, guestRoles } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

/** Asks the citizen whether a colleague may take part or listen, and says why. */
export function GuestDialog({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const words = t.guests
  const colleagues = useQuery({ queryKey: [member, 'colleagues'], queryFn: () => client.call(listColleagues, { params: { member } }) })
  const [whom, setWhom] = useState('')
  const [role, setRole] = useState<GuestRole>('part')
  const [why, setWhy] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    const lacks = !whom || why.trim() === ''
    setMissing(lacks)
    if (lacks) return
    await run(async () => {
      await client.call(inviteGuest, { params: { member, conversation }, body: { id, colleague: whom, role, why: why.trim() } })
      say(words.asked)
      onClose()
    })
  }
  return (
    <Dialog title={words.title} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && words.busy}>{words.submit}</Button></>}>
      <p>{words.lead}</p>
      {(problem || colleagues.isError) && <Notice kind="bad">{problem || sentence(colleagues.error)}</Notice>}
      <Select label={words.who} value={whom} error={missing && !whom ? words.missing : undefined} onChange={(event) => setWhom(event.target.value)}>
        <option value="">{words.choose}</option>
        {(colleagues.data ?? []).map((one) => <option key={one.id} value={one.id}>{[one.alias, pick(one.title, language), one.ready && words.ready].filter(Boolean).join(' · ')}</option>)}
      </Select>
      <Select label={words.role} value={role} onChange={(event) => setRole(event.target.value as GuestRole)}>
        {guestRoles.map((one) => <option key={one} value={one}>{words[one]}</option>)}
      </Select>
      <Area label={words.why} value={why} maxLength={500} placeholder={words.whyExample} error={missing && why.trim() === '' ? words.whyMissing : undefined} onChange={(event) => setWhy(event.target.value)} />
    </Dialog>
  )
}
