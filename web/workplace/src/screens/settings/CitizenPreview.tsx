import { useState } from 'react'
import type { Contact, Language, MemberTexts } from '@socialspace/contract/shapes'
import { textsOf, useLanguage } from '../../app/language.ts'
import { Icon } from '../../parts/Icon.tsx'
import { onColour } from './contrast.ts'
import { PreviewFrame } from './PreviewFrame.tsx'

/** The citizen's page as it will look, live beside what is edited. A picture: nothing in it can be pressed. */
export function CitizenPreview({ name, accent, texts, contact }: { name: string; accent: string; texts: MemberTexts; contact: Contact }) {
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const say = (key: keyof MemberTexts) => texts[key][language] || texts[key].da
  const theirs = textsOf(language).settings
  return (
    <PreviewFrame language={language} onLanguage={setLanguage}>
      <p className="phone-name"><span style={{ backgroundColor: accent }} aria-hidden="true" />{name}</p>
      <p className="phone-welcome">{say('welcome')}</p>
      <p className="phone-start" style={{ backgroundColor: accent, color: onColour(accent) }}>{theirs.startButton}</p>
      <p className="phone-notice">{say('notice')}</p>
      {say('urgent') && <p className="phone-urgent"><Icon name="alert" size={16} /><span>{say('urgent')}</span></p>}
      <div className="phone-part"><h3>{theirs.texts.waiting}</h3><p>{say('waiting')}</p></div>
      <div className="phone-part"><h3>{theirs.texts.closed}</h3><p>{say('closed')}</p></div>
      <p className="phone-lock"><Icon name="lock" size={14} />{say('confidential')}</p>
      <p className="phone-foot">{[contact.name, contact.phone, contact.cvr && `CVR ${contact.cvr}`].filter(Boolean).join(' · ')}</p>
    </PreviewFrame>
  )
}
