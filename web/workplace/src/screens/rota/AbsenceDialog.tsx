import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Absence } from '@socialspace/contract/shapes'
import { removeAbsence } from '@socialspace/contract/operations/removeAbsence'
import { saveAbsence } from '@socialspace/contract/operations/saveAbsence'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { wholeDay } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

/** From when until when somebody is away, and what those they write with are told. Why is not asked. */
export function AbsenceDialog({ given, staff, onClose }: { given: Absence; staff: readonly { id: string; name: string }[]; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.board.absence
  const [draft, setDraft] = useState(given)
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useDoing()
  const set = (part: Partial<Absence>) => setDraft({ ...draft, ...part })
  const faults = { staff: draft.staff === '', from: draft.from === '', back: draft.back === '' ? words.missingDay : draft.back <= draft.from ? words.wrongDays : undefined }
  const does = async (work: () => Promise<unknown>, done: string) => {
    await run(async () => {
      await work()
      say(done)
      onClose()
    })
    for (const what of ['absences', 'rota']) void queries.invalidateQueries({ queryKey: [member, what] })
  }
  const submit = () => {
    setChecked(true)
    if (faults.staff || faults.from || faults.back) return
    const { id, ...body } = draft
    void does(() => client.call(saveAbsence, { params: { member, absence: id }, body: { ...body, text: body.shown ? body.text.trim() : '' } }), words.saved)
  }
  return (
    <Dialog
      title={given.etag === 0 ? words.newTitle : words.edit(staff.find(({ id }) => id === given.staff)?.name ?? '')} onClose={onClose} onSubmit={submit}
      actions={(
        <>
          {given.etag > 0 && <Button look="ghost" onClick={() => void does(() => client.call(removeAbsence, { params: { member, absence: given.id } }), words.removed)}>{words.remove}</Button>}
          <Button look="ghost" onClick={onClose}>{t.act.cancel}</Button>
          <Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button>
        </>
      )}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      {staff.length > 1 && given.etag === 0 && (
        <Select label={words.person} value={draft.staff} error={checked && faults.staff ? words.missingPerson : undefined} onChange={(event) => set({ staff: event.target.value })}>
          <option value="">{words.choose}</option>
          {staff.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      )}
      <div className="pair">
        <Field type="date" required label={words.from} hint={draft.from ? wholeDay(draft.from, language) : undefined} value={draft.from} error={checked && faults.from ? words.missingDay : undefined} onChange={(event) => set({ from: event.target.value })} />
        <Field type="date" required label={words.back} hint={draft.back ? wholeDay(draft.back, language) : undefined} value={draft.back} error={checked ? faults.back : undefined} onChange={(event) => set({ back: event.target.value })} />
      </div>
      <Choice label={words.shown} hint={words.shownHint} checked={draft.shown} onChange={(shown) => set({ shown })} />
      {draft.shown && <Area label={words.text} hint={words.textHint} maxLength={300} value={draft.text} onChange={(event) => set({ text: event.target.value })} />}
    </Dialog>
  )
}
