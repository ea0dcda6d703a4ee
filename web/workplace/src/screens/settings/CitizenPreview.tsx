import { useState } from 'react'
import type { Contact, Language, MemberTexts } from '@socialspace/contract/shapes'
import { useLanguage, useTexts } from '../../app/language.ts'
import { textsOf } from '../../app/language.ts'
import { Icon } from '../../parts/Icon.tsx'
import { onColour } from './contrast.ts'
import './CitizenPreview.css'

/** The citizen's page as it will look, live beside what is edited. A picture: nothing in it can be pressed. */
export function CitizenPreview({ name, accent, texts, contact }: { name: string; accent: string; texts: MemberTexts; contact: Contact }) {
  const t = useTexts()
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const say = (key: keyof MemberTexts) => texts[key][language] || texts[key].da
  const theirs = textsOf(language).settings
  return (
    <aside className="preview" aria-label={t.settings.preview}>
      <div className="preview-head">
        <h2>{t.settings.preview}</h2>
        <div className="languages" role="group" aria-label={t.settings.previewAs}>
          {(['da', 'en'] as const).map((code) => <button key={code} type="button" aria-pressed={code === language} onClick={() => setLanguage(code)}>{code === 'da' ? t.settings.danish : t.settings.english}</button>)}
        </div>
      </div>
      <div className="phone" lang={language} role="group" aria-label={t.settings.preview} tabIndex={0}>
        <p className="phone-name"><span style={{ backgroundColor: accent }} aria-hidden="true" />{name}</p>
        <p className="phone-welcome">{say('welcome')}</p>
        <p className="phone-start" style={{ backgroundColor: accent, color: onColour(accent) }}>{theirs.startButton}</p>
        <p className="phone-notice">{say('notice')}</p>
        {say('urgent') && <p className="phone-urgent"><Icon name="alert" size={16} /><span>{say('urgent')}</span></p>}
        <div className="phone-part"><h3>{theirs.texts.waiting}</h3><p>{say('waiting')}</p></div>
        <div className="phone-part"><h3>{theirs.texts.closed}</h3><p>{say('closed')}</p></div>
        <p className="phone-lock"><Icon name="lock" size={14} />{say('confidential')}</p>
        <p className="phone-foot">{[contact.name, contact.phone, contact.cvr && `CVR ${contact.cvr}`].filter(Boolean).join(' · ')}</p>
      </div>
    </aside>
  )
}
