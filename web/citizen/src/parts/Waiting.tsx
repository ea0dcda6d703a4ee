import type { Place } from '@socialspace/contract/shapes'
import { useEffect, useState } from 'preact/hooks'
import { pick, usePage, useSite } from '../page.ts'
import { Urgent } from './Urgent.tsx'
import './Waiting.css'

/** Waiting is hard: the place in the queue, an honest expectation, something to do, and what to do if it cannot wait. */
export function Waiting({ place }: { place: Place | undefined }) {
  const { t, language } = usePage()
  const { texts, opening } = useSite()
  return (
    <div class="waiting" role="group" aria-label={t.wait.title}>
      <p class="waiting-place" role="status">{place ? t.wait.place(place.place, place.waiting) : t.loading}</p>
      {place && opening.state === 'open' && <p>{t.wait.expect(place.expectedMinutes)}</p>}
      {opening.state !== 'open' && <p>{pick(texts.closed, language)}</p>}
      {opening.state === 'open' && <p>{pick(texts.waiting, language)}</p>}
      <p>{t.wait.keep} {t.wait.write}</p>
      <Breathing />
      <Urgent open={false} />
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
