import { useState } from 'react'
import type { Language, Service } from '@socialspace/contract/shapes'
import { textsOf, useLanguage, useTexts } from '../../app/language.ts'
import { Icon } from '../../parts/Icon.tsx'
import { municipalityName } from '../desk/words.ts'
import { onColour } from './contrast.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import type { Settings } from './useSettings.ts'

/** The service as citizens will see it, live beside what is edited: chosen on the member's page, open and closed. */
export function ServicePreview({ settings: { name, accent, texts }, service }: { settings: Settings; service: Service }) {
  const t = useTexts()
  const [language, setLanguage] = useState<Language>(useLanguage())
  const theirs = textsOf(language).settings
  const own = (text: { da: string; en: string }, member: { da: string; en: string }) => text[language] || text.da || member[language] || member.da
  const letterbox = service.kind === 'letterbox'
  const week = theirs.weekdays.map((day, index) => ({ day, times: service.hours.filter(({ weekday }) => weekday === index + 1).map(({ from, to }) => `${from}–${to}`.replaceAll(':', language === 'en' ? ':' : '.')).join(', ') }))
  return (
    <PreviewFrame language={language} onLanguage={setLanguage}>
      <p className="phone-name"><span style={{ backgroundColor: accent }} aria-hidden="true" />{name}</p>
      <div className="phone-service">
        <strong>{service.name[language] || service.name.da || t.settings.newService}</strong>
        <p><span className={`phone-dot ${letterbox ? 'letterbox' : ''}`} aria-hidden="true" />{letterbox ? theirs.previewLetterbox : theirs.previewOpen}</p>
        {service.municipalities.length > 0 && <p>{theirs.previewFor(service.municipalities.map(municipalityName).join(', '))}</p>}
      </div>
      {letterbox && <p>{own(service.closed, texts.closed)}</p>}
      {!letterbox && service.hours.length > 0 && (
        <dl className="phone-hours">{week.map(({ day, times }) => <div key={day}><dt>{day}</dt><dd>{times || theirs.previewClosedDay}</dd></div>)}</dl>
      )}
      <p className="phone-start" style={{ backgroundColor: accent, color: onColour(accent) }}>{theirs.startButton}</p>
      <p className="phone-urgent"><Icon name="alert" size={16} /><span>{own(service.urgent, texts.urgent)}</span></p>
      {!letterbox && <div className="phone-part"><h3>{theirs.texts.closed}</h3><p>{own(service.closed, texts.closed)}</p></div>}
      {service.maxQueue !== null && <div className="phone-part"><h3>{theirs.previewFull}</h3><p>{theirs.previewFullText}</p></div>}
    </PreviewFrame>
  )
}
