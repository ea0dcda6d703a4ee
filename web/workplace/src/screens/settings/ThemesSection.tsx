import { useState } from 'react'
import { sharedName, taxonomy } from '@socialspace/contract/data/taxonomy'
import { saveTheme } from '@socialspace/contract/operations/saveTheme'
import type { Theme } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dot } from '../../parts/Choice.tsx'
import { Area, Select } from '../../parts/Field.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { inTwoLevels } from '../desk/words.ts'
import { NamedDialog } from './NamedDialog.tsx'
import type { Settings } from './useSettings.ts'

/** What a citizen may say it is about. */
export function ThemesSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const language = useLanguage()
  const [edited, setEdited] = useState<Theme | null>(null)
  const add = () => setEdited({ id: crypto.randomUUID(), name: { da: '', en: '' }, definition: { da: '', en: '' }, colour: '#3f6fb5', active: true, parent: null, shared: null })
  const nameOf = (id: string) => pick(settings.themes.find((theme) => theme.id === id)?.name ?? { da: '', en: '' }, language)
  const unmapped = settings.themes.filter(({ active, shared }) => active && shared === null).length
  return (
    <section>
      <div className="section-head"><p>{t.settings.themesLead}</p><Button look="primary" icon="plus" onClick={add}>{t.settings.addTheme}</Button></div>
      {unmapped > 0 && <p className="theme-unmapped">{t.journal.themes.unmapped(unmapped)}</p>}
      {settings.themes.length === 0 && <Empty title={t.settings.addTheme}>{t.settings.noThemes}</Empty>}
      <ul className="things">
        {inTwoLevels(settings.themes).flatMap(({ theme, under }) => [theme, ...under]).map((theme) => (
          <li key={theme.id} className={theme.parent ? 'under' : undefined}>
            <div>
              <strong><Dot colour={theme.colour} />{pick(theme.name, language)}</strong>
              {pick(theme.definition, language) && <p>{pick(theme.definition, language)}</p>}
              <p className="theme-place">{[theme.parent && t.journal.themes.under(nameOf(theme.parent)), theme.shared && t.journal.themes.shows(sharedName(theme.shared, language) ?? theme.shared)].filter(Boolean).join(' · ')}</p>
            </div>
            {!theme.active && <span className="off">{t.settings.inactive}</span>}
            <Button small aria-label={t.settings.editNamed(pick(theme.name, language))} onClick={() => setEdited(theme)}>{t.act.edit}</Button>
          </li>
        ))}
      </ul>
      {edited && <ThemeDialog theme={edited} all={settings.themes} fresh={!settings.themes.some(({ id }) => id === edited.id)} onClose={() => setEdited(null)} />}
    </section>
  )
}

function ThemeDialog({ theme, all, fresh, onClose }: { theme: Theme; all: readonly Theme[]; fresh: boolean; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [draft, setDraft] = useState(theme)
  const { id, ...body } = draft
  /** What a theme may belong under: a main theme, unless it has themes under itself. */
  const mains = all.some(({ parent }) => parent === theme.id) ? [] : all.filter(({ id, parent }) => parent === null && id !== theme.id)
  /** A new theme takes the colour of its main theme. */
  const under = (parent: string | null): Theme => ({ ...draft, parent, colour: (fresh && mains.find(({ id }) => id === parent)?.colour) || draft.colour })
  return (
    <NamedDialog
      title={fresh ? t.settings.newTheme : t.settings.editNamed(pick(theme.name, language))} draft={draft} onChange={setDraft}
      save={() => client.call(saveTheme, { params: { member, theme: id }, body })} saved={t.settings.themeSaved} onClose={onClose}
      beside={<>
        <Area label={`${t.settings.definition} · ${t.settings.danish}`} hint={t.settings.definitionHint} value={draft.definition.da} maxLength={400} onChange={(event) => setDraft({ ...draft, definition: { ...draft.definition, da: event.target.value } })} />
        <Area lang="en" label={`${t.settings.definition} · ${t.settings.english}`} value={draft.definition.en} maxLength={400} onChange={(event) => setDraft({ ...draft, definition: { ...draft.definition, en: event.target.value } })} />
      </>}
    >
      <div className="pair">
        <Select label={t.journal.themes.parent} value={draft.parent ?? ''} onChange={(event) => setDraft(under(event.target.value || null))}>
          <option value="">{t.journal.themes.top}</option>
          {mains.map((main) => <option key={main.id} value={main.id}>{pick(main.name, language)}</option>)}
        </Select>
        <Select label={t.journal.themes.shared} hint={t.journal.themes.sharedHint} value={draft.shared ?? ''} onChange={(event) => setDraft({ ...draft, shared: event.target.value || null })}>
          <option value="">{t.journal.themes.notShared}</option>
          {taxonomy.map((main) => (
            <optgroup key={main.code} label={main.name[language]}>
              <option value={main.code}>{main.name[language]}</option>
              {main.under.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
            </optgroup>
          ))}
        </Select>
      </div>
      <div className="colour-row">
        <input type="color" aria-label={t.settings.colour} value={draft.colour} onChange={(event) => setDraft({ ...draft, colour: event.target.value })} />
        <span>{t.settings.colour}</span>
      </div>
    </NamedDialog>
  )
}
