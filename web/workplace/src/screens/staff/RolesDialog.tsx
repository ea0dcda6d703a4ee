import { useState } from 'react'
import { updateStaffRoles } from '@socialspace/contract/operations/updateStaffRoles'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { queries } from '../../app/queries.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { RoleChoices } from './RoleChoices.tsx'
import type { Person } from './Staff.tsx'

export function RolesDialog({ person, onClose, onDone }: { person: Person; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const { member, account } = useWork()
  const [roles, setRoles] = useState(person.roles)
  const { busy, problem, setProblem, run } = useDoing()
  const submit = async () => {
    if (roles.length === 0) return setProblem(t.staff.missingRole)
    await run(async () => {
      await client.call(updateStaffRoles, { params: { member, staff: person.id }, body: { roles } })
      if (person.id === account) void queries.invalidateQueries({ queryKey: ['session'] })
      say(t.staff.rolesSaved)
      onDone()
    })
  }
  return (
    <Dialog
      title={t.staff.changeRolesNamed(person.name)} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <RoleChoices roles={roles} onChange={setRoles} />
    </Dialog>
  )
}
