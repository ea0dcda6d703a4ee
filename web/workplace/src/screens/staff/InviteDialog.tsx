import { useState } from 'react'
import { inviteStaff } from '@socialspace/contract/operations/inviteStaff'
import type { MemberRole } from '@socialspace/contract/roles'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { RoleChoices } from './RoleChoices.tsx'

interface Props {
  onClose: () => void
  onInvited: (made: { link: string; expiresAt: string; name: string }) => void
}

/** Asks a colleague: who, as what, in which roles. */
export function InviteDialog({ onClose, onInvited }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const [id] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [title, setTitle] = useState({ da: '', en: '' })
  const [roles, setRoles] = useState<MemberRole[]>(['counsellor'])
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    setChecked(true)
    if (!name.trim() || roles.length === 0) return
    await run(async () => onInvited({ ...(await client.call(inviteStaff, { params: { member }, body: { id, name: name.trim(), title, roles } })), name: name.trim() }))
  }
  return (
    <Dialog
      title={t.staff.invite} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.staff.submit}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field label={t.staff.name} value={name} maxLength={60} error={checked && !name.trim() ? t.staff.missingName : undefined} onChange={(event) => setName(event.target.value)} />
      <Field label={`${t.staff.titleField} · ${t.settings.danish}`} hint={t.staff.titleHint} value={title.da} maxLength={60} onChange={(event) => setTitle({ ...title, da: event.target.value })} />
      <Field lang="en" label={`${t.staff.titleField} · ${t.settings.english}`} value={title.en} maxLength={60} onChange={(event) => setTitle({ ...title, en: event.target.value })} />
      <RoleChoices roles={roles} onChange={setRoles} error={checked && roles.length === 0 ? t.staff.missingRole : undefined} />
    </Dialog>
  )
}
