import { useState } from 'react'
import type { Pause } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'
import { minutesOf, readTime } from '../settings/hours.ts'

const reasons = ['break', 'meeting', 'training', 'away'] as const

/** A pause with words to colleagues, and until when. */
export function PauseDialog({ onBegin, onClose }: { onBegin: (pause: Pause) => void; onClose: () => void }) {
  const t = useTexts()
  const [draft, setDraft] = useState({ reason: 'break' as Pause['reason'], back: '', message: '' })
  const [checked, setChecked] = useState(false)
  const clock = draft.back.trim() === '' ? null : readTime(draft.back)
  const back = clock === null ? null : new Date(new Date().setHours(0, minutesOf(clock), 0, 0))
  const wrong = draft.back.trim() !== '' && (back === null || back.getTime() <= Date.now())
  const submit = () => {
    setChecked(true)
    if (wrong) return
    onBegin({ reason: draft.reason, back: back?.toISOString() ?? null, message: draft.message.trim() })
    onClose()
  }
  return (
    <Dialog title={t.board.pause.title} onClose={onClose} onSubmit={submit} actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary">{t.board.pause.begin}</Button></>}>
      <Select label={t.board.pause.reason} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.target.value as Pause['reason'] })}>{reasons.map((reason) => <option key={reason} value={reason}>{t.pause.reasons[reason]}</option>)}</Select>
      <Field label={t.board.pause.back} hint={t.board.pause.backHint} inputMode="decimal" maxLength={5} value={draft.back} error={checked && wrong ? t.board.pause.badTime : undefined} onChange={(event) => setDraft({ ...draft, back: event.target.value })} />
      <Area label={t.board.pause.message} hint={t.board.pause.messageHint} optional maxLength={200} value={draft.message} onChange={(event) => setDraft({ ...draft, message: event.target.value })} />
    </Dialog>
  )
}
