import { useState } from 'react'
import { saveTeamRoom } from '@socialspace/contract/operations/saveTeamRoom'
import type { TeamRow } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useServices } from './useServices.ts'

/** A further room for the staff, by name or for a service; or one that is not in use any more. */
export function RoomDialog({ row, onClose, onDone }: { row: TeamRow | null; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const words = t.rooms.team
  const language = useLanguage()
  const { member, slug } = useWork()
  const services = useServices().data ?? []
  const [id] = useState(() => row?.id ?? crypto.randomUUID())
  const [name, setName] = useState(row?.name ?? { da: '', en: '' })
  const [service, setService] = useState(row?.service ?? '')
  const [active, setActive] = useState(true)
  const [checked, setChecked] = useState(false)
  const [problem, setProblem] = useState('')
  const choose = (one: string) => {
    setService(one)
    const found = services.find((each) => each.id === one)
    if (found && name.da === '') setName(found.name)
  }
  const submit = async () => {
    setChecked(true)
    if (name.da.trim() === '') return
    try {
      await client.call(saveTeamRoom, { params: { member, team: id }, body: { etag: row?.etag ?? 0, name, service: service || null, active } })
      say(words.saved)
      onDone()
      navigate(`/workplace/m/${slug}/team${active ? `/${id}` : ''}`)
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog title={row ? words.editRoom : words.roomTitle} onClose={onClose} onSubmit={() => void submit()} actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary">{t.act.save}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field label={`${words.roomName} · ${t.settings.danish}`} lang="da" error={checked && name.da.trim() === '' ? words.missing : undefined} maxLength={80} value={name.da} onChange={(event) => setName({ ...name, da: event.target.value })} />
      <Field label={`${words.roomName} · ${t.settings.english}`} lang="en" optional maxLength={80} value={name.en} onChange={(event) => setName({ ...name, en: event.target.value })} />
      <Select label={words.roomService} value={service} onChange={(event) => choose(event.target.value)}><option value="">{words.noService}</option>{services.map((one) => <option key={one.id} value={one.id}>{pick(one.name, language)}</option>)}</Select>
      {row && <Choice label={words.active} hint={words.activeHint} checked={active} onChange={setActive} />}
    </Dialog>
  )
}
