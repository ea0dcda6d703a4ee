import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Both } from '@socialspace/contract/shapes'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

interface Props<Thing extends { name: Both; active: boolean }> {
  readonly title: string
  readonly draft: Thing
  readonly onChange: (draft: Thing) => void
  readonly save: () => Promise<unknown>
  readonly saved: string
  readonly onClose: () => void
  /** Beside the name in its two languages. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** The dialog of a theme or a queue: its name, what else there is of it, and whether it is in use. The Danish name must be there. */
export function NamedDialog<Thing extends { name: Both; active: boolean }>({ title, draft, onChange, save, saved, onClose, beside, children }: Props<Thing>) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    setMissing(!draft.name.da.trim())
    if (!draft.name.da.trim()) return
    await run(async () => {
      await save()
      await queries.invalidateQueries({ queryKey: [member, 'settings'] })
      void queries.invalidateQueries({ queryKey: [member, 'queue'] })
      say(saved)
      onClose()
    })
  }
  const named = (name: Partial<Both>) => onChange({ ...draft, name: { ...draft.name, ...name } })
  return (
    <Dialog
      wide title={title} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">
        <Field label={`${t.settings.name} · ${t.settings.danish}`} value={draft.name.da} error={missing ? t.settings.missingName : undefined} maxLength={60} onChange={(event) => named({ da: event.target.value })} />
        <Field lang="en" label={`${t.settings.name} · ${t.settings.english}`} value={draft.name.en} maxLength={60} onChange={(event) => named({ en: event.target.value })} />
        {beside}
      </div>
      {children}
      <Toggle label={t.settings.active} checked={draft.active} onChange={(active) => onChange({ ...draft, active })} />
    </Dialog>
  )
}
