import { useState } from 'react'
import { saveGroup } from '@socialspace/contract/operations/saveGroup'
import type { GroupRow } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { readTime } from '../settings/hours.ts'

const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const timeOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

/** Plans a group, or changes its plan. */
export function GroupPlanDialog({ row, leaders, onClose, onDone }: { row: GroupRow | null; leaders: readonly { id: string; name: string }[]; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const r = t.rooms
  const { member, account, slug } = useWork()
  const [id] = useState(() => row?.id ?? crypto.randomUUID())
  const [plan, setPlan] = useState(() => {
    const at = row ? new Date(row.startsAt) : null
    return {
      name: row?.name ?? { da: '', en: '' }, description: row?.description ?? { da: '', en: '' }, day: at ? dayOf(at) : dayOf(new Date(Date.now() + 7 * 86_400_000)), from: at ? timeOf(at) : '19:00',
      minutes: String(row?.minutes ?? 90), most: String(row?.most ?? 8), listed: row?.listed ?? false, moderators: row?.moderators.map((one) => one.id) ?? [account],
    }
  })
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useDoing()
  const set = (part: Partial<typeof plan>) => setPlan({ ...plan, ...part })
  const from = readTime(plan.from)
  const startsAt = from && plan.day ? new Date(`${plan.day}T${from}`) : null
  const number = (text: string, least: number, highest: number) => (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= highest ? Number(text) : null)
  const [minutes, most] = [number(plan.minutes, 15, 480), number(plan.most, 2, 50)]
  const good = plan.name.da.trim() !== '' && startsAt !== null && !Number.isNaN(startsAt.getTime()) && minutes !== null && most !== null && plan.moderators.length > 0
  const submit = async () => {
    setChecked(true)
    if (!good) return
    await run(async () => {
      await client.call(saveGroup, { params: { member, group: id }, body: { etag: row?.etag ?? 0, name: plan.name, description: plan.description, startsAt: startsAt.toISOString(), minutes, most, listed: plan.listed, moderators: plan.moderators } })
      say(r.saved)
      onDone()
      navigate(`/workplace/m/${slug}/groups/${id}`)
    })
  }
  const fault = (wrong: boolean, words: string) => (checked && wrong ? words : undefined)
  return (
    <Dialog wide title={row ? r.editTitle : r.planTitle} onClose={onClose} onSubmit={() => void submit()} actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">
        <Field label={`${r.name} · ${t.settings.danish}`} lang="da" hint={r.nameHint} error={fault(plan.name.da.trim() === '', r.missing)} maxLength={80} value={plan.name.da} onChange={(event) => set({ name: { ...plan.name, da: event.target.value } })} />
        <Field label={`${r.name} · ${t.settings.english}`} lang="en" optional maxLength={80} value={plan.name.en} onChange={(event) => set({ name: { ...plan.name, en: event.target.value } })} />
      </div>
      <Area label={`${r.description} · ${t.settings.danish}`} lang="da" optional rows={2} maxLength={600} value={plan.description.da} onChange={(event) => set({ description: { ...plan.description, da: event.target.value } })} />
      <Area label={`${r.description} · ${t.settings.english}`} lang="en" optional rows={2} maxLength={600} value={plan.description.en} onChange={(event) => set({ description: { ...plan.description, en: event.target.value } })} />
      <div className="room-three">
        <Field label={r.day} type="date" error={fault(startsAt === null, r.missingTime)} value={plan.day} onChange={(event) => set({ day: event.target.value })} />
        <Field label={r.from} inputMode="numeric" value={plan.from} onChange={(event) => set({ from: event.target.value })} />
        <Field label={r.minutes} inputMode="numeric" error={fault(minutes === null, r.badMinutes)} value={plan.minutes} onChange={(event) => set({ minutes: event.target.value })} />
      </div>
      <Field label={r.mostField} inputMode="numeric" error={fault(most === null, r.badMost)} value={plan.most} onChange={(event) => set({ most: event.target.value })} />
      <fieldset className="room-choices">
        <legend>{r.moderators}</legend>
        <p className="field-hint">{r.moderatorsHint}</p>
        {leaders.map(({ id: one, name }) => <Choice key={one} label={name} checked={plan.moderators.includes(one)} onChange={(on) => set({ moderators: on ? [...plan.moderators, one] : plan.moderators.filter((other) => other !== one) })} />)}
        {fault(plan.moderators.length === 0, r.missingLeader) && <p className="field-error">{r.missingLeader}</p>}
      </fieldset>
      <Choice label={r.listedField} hint={r.listedHint} checked={plan.listed} onChange={(listed) => set({ listed })} />
    </Dialog>
  )
}
