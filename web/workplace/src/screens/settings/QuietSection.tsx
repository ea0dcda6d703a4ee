import { useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { Toggle } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { Card } from '../../parts/Page.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { readTime } from './hours.ts'
import { SaveBar } from './SaveBar.tsx'
import type { Settings } from './useSettings.ts'
import { useSave } from './useSettings.ts'

/** When no workplace of the member's makes a sound. */
export function QuietSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const words = t.board.notice
  const [draft, setDraft] = useState<{ from: string; to: string } | null | undefined>()
  const { save, ...state } = useSave(settings)
  const { faults, check, form } = useFaults<'from' | 'to'>()
  const quiet = draft === undefined ? settings.quiet : draft
  const dirty = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(settings.quiet)
  const submit = async () => {
    const [from, to] = [readTime(quiet?.from ?? ''), readTime(quiet?.to ?? '')]
    const fine = quiet === null || check({ from: (from === null || from === '24:00') && words.badTime, to: to === null ? words.badTime : from === to && words.same })
    if (fine && dirty && (await save({ quiet: quiet && { from: from!, to: to! } }))) setDraft(undefined)
  }
  return (
    <form ref={form} className="settings-form quiet-hours" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <Card title={words.settings} lead={words.settingsLead}>
        <Toggle label={words.on} checked={quiet !== null} onChange={(on) => setDraft(on ? (settings.quiet ?? { from: '22:00', to: '07:00' }) : null)} />
        {quiet && (
          <div className="pair">
            <Field name="from" label={words.from} inputMode="decimal" maxLength={5} value={quiet.from} error={faults.from} onChange={(event) => setDraft({ ...quiet, from: event.target.value })} />
            <Field name="to" label={words.to} inputMode="decimal" maxLength={5} value={quiet.to} error={faults.to} onChange={(event) => setDraft({ ...quiet, to: event.target.value })} />
          </div>
        )}
      </Card>
      <SaveBar dirty={dirty} {...state} onUndo={() => setDraft(undefined)} />
    </form>
  )
}
