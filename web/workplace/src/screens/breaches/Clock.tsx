import type { MemberBreach } from '@socialspace/contract/breaches'
import { useNow } from '../../app/clock.ts'
import { useTexts } from '../../app/language.ts'
import { fullMoment } from '../../app/time.ts'
import { Card } from '../../parts/Page.tsx'

/** How long is left to notify Datatilsynet; once it is assessed, what was decided. Red only when the time is over and nothing is. */
export function Clock({ breach: { at, dueAt, lines } }: { breach: MemberBreach }) {
  const { breaches: t } = useTexts()
  const now = useNow()
  const latest = lines.findLast(({ assessment }) => assessment)?.assessment
  const [begun, due] = [Date.parse(at), Date.parse(dueAt)]
  const minutes = Math.max(0, Math.floor((due - now) / 60_000))
  const over = !latest && now >= due
  const said = latest ? (latest.authority.told ? t.clock.reported(fullMoment(latest.authority.at)) : t.clock.notReported) : over ? t.clock.over : t.clock.left(t.clock.hours(Math.floor(minutes / 60), minutes % 60))
  return (
    <Card title={t.clock.title}>
      <div className={`breach-clock ${latest ? 'done' : over ? 'over' : ''}`}>
        <strong>{said}</strong>
        <progress aria-label={t.clock.title} max={due - begun} value={Math.min(due - begun, Math.max(0, now - begun))} />
        <p className="field-hint">{t.clock.due(fullMoment(dueAt))}</p>
      </div>
    </Card>
  )
}
