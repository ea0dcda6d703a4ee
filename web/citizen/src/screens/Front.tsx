import { startConversation } from '@socialspace/contract/operations/startConversation'
import type { PublicService } from '@socialspace/contract/shapes'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ApiError } from '@socialspace/kit/client'
import { client, sentence } from '../client.ts'
import { asNewcomer } from '../newcomer.ts'
import { pick, usePage, useSite } from '../page.ts'
import { BreachNews } from '../parts/BreachNews.tsx'
import { Checking } from '../parts/Checking.tsx'
import { Groups } from '../parts/Groups.tsx'
import { Hours } from '../parts/Hours.tsx'
import { Link } from '../parts/Link.tsx'
import { News } from '../parts/News.tsx'
import { Problem } from '../parts/Problem.tsx'
import { ServiceFor, ServiceState } from '../parts/ServiceState.tsx'
import { SignOut } from '../parts/SignOut.tsx'
import { Stranger } from '../parts/Stranger.tsx'
import { Urgent } from '../parts/Urgent.tsx'
import { useSession } from '../session.ts'
import './Front.css'

/** Who this is, whether anyone is here, what happens to what one writes, and one button. */
export function Front() {
  const { t, language, go, refresh } = usePage()
  const site = useSite()
  const { answer: session } = useSession()
  const fitting = site.services.filter(({ languages, full }) => languages.includes(language) && !full)
  const [chosen, setChosen] = useState(() => (fitting.find(({ kind, opening }) => kind === 'live' && opening.state === 'open') ?? fitting[0] ?? site.services[0])?.id)
  const [queue, setQueue] = useState<string>()
  const service = site.services.find(({ id }) => id === chosen) ?? site.services[0]
  const queues = service?.queues.filter(({ choice }) => choice) ?? []
  const picked = queues.length > 1 ? (queues.find(({ id }) => id === queue) ?? queues[0])!.id : undefined
  // From a link for practice; in the address's fragment, which no server sees.
  const [practice, setPractice] = useState<string>()
  useEffect(() => setPractice(/^#proeve-(.{1,100})$/.exec(location.hash)?.[1]), [])
  const [busy, setBusy] = useState(false)
  const [checking, setChecking] = useState('')
  const [problem, setProblem] = useState('')
  const id = useRef<string | undefined>(undefined)
  const start = async () => {
    setBusy(true)
    setProblem('')
    id.current ??= crypto.randomUUID()
    try {
      const body = { conversation: id.current, ...(service && { service: service.id }), ...(picked && { queue: picked }), ...(practice && { practice }), consent: { version: site.consent.version, language, agreed: true } } as const
      await asNewcomer((proof) => client.call(startConversation, { params: { member: site.member }, body: { ...body, ...proof } }), setChecking, language)
      go(`/${site.slug}/om-dig?ny`)
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
      if (error instanceof ApiError && ['text_changed', 'queue_full'].includes(error.code)) await refresh().catch(() => undefined)
      if (error instanceof ApiError && error.code === 'id_reused') id.current = undefined
    }
  }
  return (
    <section class="sheet front">
      <h1>{site.name}</h1>
      {practice && <p class="bar" role="status">{t.practice.banner}</p>}
      <p class="lead">{pick(site.texts.welcome, language)}</p>
      <BreachNews />
      <News />
      {site.services.length === 1 && service && <p><ServiceState service={service} /> <ServiceFor service={service} /></p>}
      {site.services.length === 1 && service && <ServiceMore service={service} />}
      {session && (
        <div class="card again">
          <p>{t.front.goText}</p>
          <Link class="button" to={`/${site.slug}/samtale`}>{t.front.go}</Link>
          <p class="links"><Link to={`/${site.slug}/om-dig`}>{t.title.about}</Link><Link to={`/${site.slug}/mine-data`}>{t.title.data}</Link><SignOut class="quiet" /></p>
        </div>
      )}
      <div class="card begin">
        {site.services.length > 1 && (
          <fieldset class="choices services">
            <legend>{t.front.service}</legend>
            {site.services.map((one) => (
              <label key={one.id}>
                <input type="radio" name="service" checked={service?.id === one.id} onChange={() => setChosen(one.id)} />
                <span><strong>{pick(one.name, language)}</strong><ServiceState service={one} /><ServiceFor service={one} /></span>
              </label>
            ))}
          </fieldset>
        )}
        {site.services.length > 1 && service && <ServiceMore service={service} />}
        {queues.length > 1 && (
          <fieldset class="choices">
            <legend>{t.front.queue}</legend>
            {queues.map((one) => (
              <label key={one.id}><input type="radio" name="queue" checked={picked === one.id} onChange={() => setQueue(one.id)} /><span>{pick(one.name, language)}</span></label>
            ))}
          </fieldset>
        )}
        <p id="consent" class="consent">{pick(site.consent.text, language)}</p>
        {problem && <Problem>{problem}</Problem>}
        <Checking>{checking}</Checking>
        <button type="button" class={session ? 'button second' : 'button big'} aria-describedby="consent" disabled={busy} onClick={() => void start()}>
          {busy ? t.front.starting : session ? t.front.another : t.front.start}
        </button>
        <p class="hint">{t.front.anonymous}</p>
      </div>
      {!practice && <Groups known={Boolean(session)} />}
      <Urgent service={service} />
      <div class="notice">
        <h2>{t.front.what}</h2>
        <p>{pick(site.texts.notice, language)}</p>
        <p><Link to={`/${site.slug}/saadan-virker-det`}>{t.front.how}</Link><br /><Link to={`/${site.slug}/privatliv`}>{t.front.full}</Link></p>
      </div>
      {!session && <p class="foot"><Link to={`/${site.slug}/tilbage`}>{t.front.come}</Link><br /><Stranger /></p>}
    </section>
  )
}

/** What else there is to know of a service: what happens while nobody is there, and its hours. */
function ServiceMore({ service }: { service: PublicService }) {
  const { language } = usePage()
  const { texts } = useSite()
  const aside = service.kind === 'letterbox' || service.opening.state !== 'open'
  return (
    <div class="service-more">
      {aside && <p>{pick(service.closed, language) || (service.kind === 'live' && pick(texts.closed, language))}</p>}
      <Hours hours={service.hours} closedDays={service.closedDays} />
    </div>
  )
}
