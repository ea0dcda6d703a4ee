import { updateStaffRoles } from '@socialspace/contract/operations/updateStaffRoles'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import type { Person } from './Staff.tsx'

/** Ends someone's work for the member: names the consequence, asks once, says what was done. */
export function EndDialog({ person, onClose, onDone }: { person: Person; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const { busy, problem, run } = useDoing()
  const submit = () => run(async () => {
    await client.call(updateStaffRoles, { params: { member, staff: person.id }, body: { roles: [] } })
    say(t.staff.ended(person.name))
    onDone()
  })
  return (
    <Dialog
      title={t.staff.endTitle(person.name)} onClose={onClose}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button look="danger" busy={busy && t.act.saving} onClick={() => void submit()}>{t.staff.endSubmit(person.name)}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <p>{t.staff.endText}</p>
    </Dialog>
  )
}
