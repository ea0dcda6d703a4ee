import type { Place } from '@socialspace/contract/shapes'
import { useEffect, useState } from 'preact/hooks'
import { pick, usePage, useSite } from '../page.ts'
import { Urgent } from './Urgent.tsx'
import './Waiting.css'

/** Waiting is hard: the place in the queue, an honest expectation, something to do, and what to do if it cannot wait: that comes first where nobody is there. */
export function Waiting({ place, queue, practice = false }: { practice?: boolean; place: Place | undefined; queue: string | undefined }) {
  const { t, language } = usePage()
  const { texts, services, opening: anywhere } = useSite()
  const service = services.find(({ queues }) => queues.some(({ id }) => id === queue))
  const { state } = service?.opening ?? anywhere
  const letter = service?.kind === 'letterbox'
  const alone = state !== 'open' && !letter
  return (
    <div class="waiting" role="group" aria-label={t.wait.title}>
      <p class="waiting-place" role="status">{practice ? t.practice.wait : place ? t.wait.place(place.place, place.waiting) : t.loading}</p>
      {place && !letter && state === 'open' && <p>{t.wait.expect(place.expectedMinutes)}</p>}
      {!practice && <p>{state === 'open' && !letter ? pick(texts.waiting, language) : (service && pick(service.closed, language)) || pick(texts.closed, language)}</p>}
      {alone && <Urgent service={service} />}
      <p>{t.wait.keep} {t.wait.write}</p>
      <Breathing />
      {!alone && <Urgent open={false} service={service} />}
    </div>
  )
}

const breath = 5000

/** Moves only when the person has started it; with reduced motion only the words change. */
function Breathing() {
  const { t } = usePage()
  const [phase, setPhase] = useState<'in' | 'out' | null>(null)
  useEffect(() => {
    if (phase === null) return
    const timer = setTimeout(() => setPhase(phase === 'in' ? 'out' : 'in'), breath)
    return () => clearTimeout(timer)
  }, [phase])
  return (
    <div class="breathing">
      {phase && <div class={`breath ${phase}`} aria-hidden="true" />}
      <p class="breath-word" aria-live="polite">{phase && t.wait[phase]}</p>
      {phase === null && <p>{t.wait.breatheText}</p>}
      <button type="button" class="button second" onClick={() => setPhase(phase === null ? 'in' : null)}>{phase === null ? t.wait.breathe : t.wait.stop}</button>
    </div>
  )
}
