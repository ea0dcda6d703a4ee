import { setLanguage, useLanguage, useTexts } from '../app/language.ts'
import './LanguageLinks.css'

const languages = [['da', 'Dansk'], ['en', 'English']] as const

/** Each language by its own name. */
export function LanguageLinks() {
  const language = useLanguage()
  const t = useTexts()
  return (
    <div className="languages" role="group" aria-label={t.app.language}>
      {languages.map(([code, name]) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => setLanguage(code)}>{name}</button>
      ))}
    </div>
  )
}
