import { startConversation } from '@socialspace/contract/operations/startConversation'
import { useRef, useState } from 'preact/hooks'
import { ApiError } from '@socialspace/kit/client'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { BreachNews } from '../parts/BreachNews.tsx'
import { Hours } from '../parts/Hours.tsx'
import { Link } from '../parts/Link.tsx'
import { News } from '../parts/News.tsx'
import { Problem } from '../parts/Problem.tsx'
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
  const [queue, setQueue] = useState(site.queues[0]?.id)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const id = useRef<string | undefined>(undefined)
  const { state, until, next } = site.opening
  const start = async () => {
    setBusy(true)
    setProblem('')
    id.current ??= crypto.randomUUID()
    try {
      await client.call(startConversation, {
        params: { member: site.member }, body: { conversation: id.current, ...(queue && { queue }), consent: { version: site.consent.version, language, agreed: true } },
      })
      go(`/${site.slug}/om-dig?ny`)
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
      if (error instanceof ApiError && error.code === 'text_changed') await refresh().catch(() => undefined)
      if (error instanceof ApiError && error.code === 'id_reused') id.current = undefined
    }
  }
  return (
    <section class="sheet front">
      <h1>{site.name}</h1>
      <p class="lead">{pick(site.texts.welcome, language)}</p>
      <BreachNews />
      <News />
      <p class={`opening ${state}`}><span class="opening-dot" aria-hidden="true" />{state === 'open' ? t.front.open(until) : state === 'unstaffed' ? t.front.unstaffed : t.front.closed(next)}</p>
      {state !== 'open' && <p>{pick(site.texts.closed, language)}</p>}
      <Hours />
      {session && (
        <div class="card again">
          <p>{t.front.goText}</p>
          <Link class="button" to={`/${site.slug}/samtale`}>{t.front.go}</Link>
          <p class="links"><Link to={`/${site.slug}/om-dig`}>{t.title.about}</Link><Link to={`/${site.slug}/mine-data`}>{t.title.data}</Link><SignOut class="quiet" /></p>
        </div>
      )}
      <div class="card begin">
        {site.queues.length > 1 && (
          <fieldset class="choices">
            <legend>{t.front.queue}</legend>
            {site.queues.map((one) => (
              <label key={one.id}><input type="radio" name="queue" checked={queue === one.id} onChange={() => setQueue(one.id)} /><span>{pick(one.name, language)}</span></label>
            ))}
          </fieldset>
        )}
        <p id="consent" class="consent">{pick(site.consent.text, language)}</p>
        {problem && <Problem>{problem}</Problem>}
        <button type="button" class={session ? 'button second' : 'button big'} aria-describedby="consent" disabled={busy} onClick={() => void start()}>
          {busy ? t.front.starting : session ? t.front.another : t.front.start}
        </button>
        <p class="hint">{t.front.anonymous}</p>
      </div>
      <Urgent />
      <div class="notice">
        <h2>{t.front.what}</h2>
        <p>{pick(site.texts.notice, language)}</p>
        <p><Link to={`/${site.slug}/privatliv`}>{t.front.full}</Link></p>
      </div>
      {!session && <p class="foot"><Link to={`/${site.slug}/tilbage`}>{t.front.come}</Link><br /><Stranger /></p>}
    </section>
  )
}
