import { useState } from 'react'
import { removeShift } from '@socialspace/contract/operations/removeShift'
import { saveShift } from '@socialspace/contract/operations/saveShift'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { wholeDay } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { readTime } from '../settings/hours.ts'
import { endsNextDay, type Rota, type Shift } from './week.ts'

export type Draft = Pick<Shift, 'id' | 'etag' | 'staff' | 'service' | 'day' | 'from' | 'to'>

/** Plans a shift, or changes or removes one. */
export function ShiftDialog({ draft: given, rota, onClose, onDone }: { draft: Draft; rota: Rota; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [draft, setDraft] = useState(given)
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useDoing()
  const [from, to] = [readTime(draft.from), readTime(draft.to)]
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const faults = { person: draft.staff === '', from: from === null || from === '24:00', to: to === null, same: from !== null && from === to }
  const does = (work: () => Promise<unknown>, done: string) => run(async () => {
    await work()
    say(done)
    onDone()
  })
  const submit = () => {
    setChecked(true)
    if (faults.person || faults.from || faults.to || faults.same) return
    const { etag, staff, service, day } = draft
    void does(() => client.call(saveShift, { params: { member, shift: draft.id }, body: { etag, staff, service, day, from: from!, to: to! } }), t.rota.saved)
  }
  return (
    <Dialog
      title={given.etag === 0 ? t.rota.newShift : t.rota.edit} onClose={onClose} onSubmit={submit}
      actions={(
        <>
          {given.etag > 0 && <Button look="ghost" onClick={() => void does(() => client.call(removeShift, { params: { member, shift: draft.id } }), t.rota.removed)}>{t.rota.remove}</Button>}
          <Button look="ghost" onClick={onClose}>{t.act.cancel}</Button>
          <Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button>
        </>
      )}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Select label={t.rota.person} value={draft.staff} error={checked && faults.person ? t.rota.missingPerson : undefined} onChange={(event) => set({ staff: event.target.value })}>
        <option value="">{t.rota.choosePerson}</option>
        {rota.staff.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </Select>
      <Select label={t.rota.service} value={draft.service} onChange={(event) => set({ service: event.target.value })}>
        {rota.services.map(({ id, name }) => <option key={id} value={id}>{pick(name, language)}</option>)}
      </Select>
      <Field type="date" required label={t.rota.day} hint={wholeDay(draft.day, language)} value={draft.day} onChange={(event) => { if (event.target.value) set({ day: event.target.value }) }} />
      <div className="pair">
        <Field label={t.settings.from} inputMode="decimal" maxLength={5} value={draft.from} error={checked && faults.from ? t.rota.badTime : undefined} onBlur={() => { if (from) set({ from }) }} onChange={(event) => set({ from: event.target.value })} />
        <Field
          label={t.settings.to} inputMode="decimal" maxLength={5} value={draft.to} error={checked ? (faults.to ? t.rota.badTime : faults.same ? t.rota.sameTime : undefined) : undefined}
          hint={from && to && endsNextDay({ from, to }) && to !== from ? t.rota.nextDay : undefined} onBlur={() => { if (to) set({ to }) }} onChange={(event) => set({ to: event.target.value })}
        />
      </div>
    </Dialog>
  )
}
