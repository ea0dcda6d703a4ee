import { useState } from 'react'
import type { Service } from '@socialspace/contract/shapes'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { RulesCard } from './RulesCard.tsx'
import { ServiceForm } from './ServiceForm.tsx'
import { QuietSection } from './QuietSection.tsx'
import type { Settings } from './useSettings.ts'

const fresh = (id: string): Service => ({
  id, etag: 0, name: { da: '', en: '' }, kind: 'live', languages: ['da'], themes: [], municipalities: [], hours: [], closedDays: [], closed: { da: '', en: '' }, urgent: { da: '', en: '' },
  maxQueue: null, maxConversations: null, byRota: false, offerSeconds: null, active: true,
})

/** Where citizens may write: chats and letterboxes, each on a page of its own. */
export function ServicesSection({ settings, part }: { settings: Settings; part: string | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const { slug } = useWork()
  const [begun] = useState(() => fresh(part ?? ''))
  const base = `/workplace/m/${slug}/settings/services`
  if (part) {
    const service = settings.services.find(({ id }) => id === part) ?? begun
    return (
      <>
        <p className="back-link"><Link to={base}><Icon name="back" size={16} />{t.settings.allServices}</Link></p>
        <ServiceForm settings={settings} service={service} />
      </>
    )
  }
  const limits = ({ maxQueue, maxConversations, offerSeconds, byRota }: Service) => [maxQueue !== null && t.settings.atMostWaiting(maxQueue), maxConversations !== null && t.settings.atMostOpen(maxConversations), offerSeconds !== null && t.settings.offersShort(offerSeconds), byRota && t.settings.rotaShort].filter(Boolean)
  return (
    <section>
      <div className="section-head"><p>{t.settings.servicesLead}</p><Button look="primary" icon="plus" onClick={() => { navigate(`${base}/${crypto.randomUUID()}`) }}>{t.settings.addService}</Button></div>
      {settings.services.length === 0 && <Empty title={t.settings.addService}>{t.settings.noServices}</Empty>}
      <ul className="things">
        {settings.services.map((service) => {
          const queues = settings.queues.filter((queue) => queue.active && queue.service === service.id)
          return (
            <li key={service.id}>
              <div>
                <strong>{pick(service.name, language)}<span className="field-optional">{t.settings.kinds[service.kind]}</span></strong>
                <p>{queues.length === 0 ? t.settings.noQueuesShort : [queues.map((queue) => pick(queue.name, language)).join(', '), ...limits(service)].join(' · ')}</p>
              </div>
              {!service.active && <span className="off">{t.settings.inactive}</span>}
              <Link className="button small" to={`${base}/${service.id}`} aria-label={t.settings.editNamed(pick(service.name, language))}>{t.act.edit}</Link>
            </li>
          )
        })}
      </ul>
      <div className="rules-card"><RulesCard /></div>
      <QuietSection settings={settings} />
    </section>
  )
}
