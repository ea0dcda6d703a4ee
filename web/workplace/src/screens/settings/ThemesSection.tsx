import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { saveTheme } from '@socialspace/contract/operations/saveTheme'
import type { Theme } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dot, Toggle } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import type { Settings } from './useSettings.ts'

/** What a citizen may say it is about. */
export function ThemesSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const language = useLanguage()
  const [edited, setEdited] = useState<Theme | null>(null)
  const add = () => setEdited({ id: crypto.randomUUID(), name: { da: '', en: '' }, definition: { da: '', en: '' }, colour: '#3f6fb5', active: true })
  return (
    <section>
      <div className="section-head"><p>{t.settings.themesLead}</p><Button look="primary" icon="plus" onClick={add}>{t.settings.addTheme}</Button></div>
      {settings.themes.length === 0 && <Empty title={t.settings.addTheme}>{t.settings.noThemes}</Empty>}
      <ul className="things">
        {settings.themes.map((theme) => (
          <li key={theme.id}>
            <div><strong><Dot colour={theme.colour} />{pick(theme.name, language)}</strong>{pick(theme.definition, language) && <p>{pick(theme.definition, language)}</p>}</div>
            {!theme.active && <span className="off">{t.settings.inactive}</span>}
            <Button small aria-label={t.settings.editNamed(pick(theme.name, language))} onClick={() => setEdited(theme)}>{t.act.edit}</Button>
          </li>
        ))}
      </ul>
      {edited && <ThemeDialog theme={edited} fresh={!settings.themes.some(({ id }) => id === edited.id)} onClose={() => setEdited(null)} />}
    </section>
  )
}

function ThemeDialog({ theme, fresh, onClose }: { theme: Theme; fresh: boolean; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(theme)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async () => {
    setMissing(!draft.name.da.trim())
    if (!draft.name.da.trim() || busy) return
    setBusy(true)
    try {
      const { id, ...body } = draft
      await client.call(saveTheme, { params: { member, theme: id }, body })
      await queries.invalidateQueries({ queryKey: [member, 'settings'] })
      void queries.invalidateQueries({ queryKey: [member, 'queue'] })
      say(t.settings.themeSaved)
      onClose()
    } catch (error) {
      setBusy(false)
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog
      wide title={fresh ? t.settings.newTheme : t.settings.editNamed(pick(theme.name, language))} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">
        <Field label={`${t.settings.name} · ${t.settings.danish}`} value={draft.name.da} error={missing ? t.settings.missingName : undefined} maxLength={60} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, da: event.target.value } })} />
        <Field lang="en" label={`${t.settings.name} · ${t.settings.english}`} value={draft.name.en} maxLength={60} onChange={(event) => setDraft({ ...draft, name: { ...draft.name, en: event.target.value } })} />
        <Area label={`${t.settings.definition} · ${t.settings.danish}`} hint={t.settings.definitionHint} value={draft.definition.da} maxLength={400} onChange={(event) => setDraft({ ...draft, definition: { ...draft.definition, da: event.target.value } })} />
        <Area lang="en" label={`${t.settings.definition} · ${t.settings.english}`} value={draft.definition.en} maxLength={400} onChange={(event) => setDraft({ ...draft, definition: { ...draft.definition, en: event.target.value } })} />
      </div>
      <div className="colour-row">
        <input type="color" aria-label={t.settings.colour} value={draft.colour} onChange={(event) => setDraft({ ...draft, colour: event.target.value })} />
        <span>{t.settings.colour}</span>
      </div>
      <Toggle label={t.settings.active} checked={draft.active} onChange={(active) => setDraft({ ...draft, active })} />
    </Dialog>
  )
}
