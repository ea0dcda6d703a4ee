import type { ReactNode } from 'react'
import type { Language } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import './CitizenPreview.css'

/** What the citizen will see, in either language. A picture: nothing in it can be pressed. */
export function PreviewFrame({ language, onLanguage, children }: { language: Language; onLanguage: (language: Language) => void; children: ReactNode }) {
  const t = useTexts()
  return (
    <aside className="preview" aria-label={t.settings.preview}>
      <div className="preview-head">
        <h2>{t.settings.preview}</h2>
        <div className="languages" role="group" aria-label={t.settings.previewAs}>
          {(['da', 'en'] as const).map((code) => <button key={code} type="button" aria-pressed={code === language} onClick={() => onLanguage(code)}>{code === 'da' ? t.settings.danish : t.settings.english}</button>)}
        </div>
      </div>
      <div className="phone" lang={language} role="group" aria-label={t.settings.preview} tabIndex={0}>{children}</div>
    </aside>
  )
}
