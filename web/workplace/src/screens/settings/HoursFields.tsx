import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Card } from '../../parts/Page.tsx'
import { newKey, readTime } from './hours.ts'
import type { Span, SpanFault } from './hours.ts'
import { WeekChart } from './WeekChart.tsx'
import './HoursFields.css'

interface Props {
  spans: readonly Span[]
  faults: ReadonlyMap<number, SpanFault>
  lead: string
  onChange: (spans: Span[]) => void
}

/** When a service is open: several spans a day, and the week as a picture. */
export function HoursFields({ spans, faults, lead, onChange }: Props) {
  const t = useTexts()
  const change = (key: number, part: Partial<Span>) => onChange(spans.map((span) => (span.key === key ? { ...span, ...part } : span)))
  const tidy = (key: number) => onChange(spans.map((span) => (span.key === key ? { ...span, from: readTime(span.from) ?? span.from, to: readTime(span.to) ?? span.to } : span)))
  const add = (weekday: number) => {
    const last = spans.findLast((span) => span.weekday === weekday)
    onChange([...spans, { key: newKey(), weekday, from: last ? '' : '09:00', to: last ? '' : '16:00' }])
  }
  const copyMonday = () => {
    const monday = spans.filter(({ weekday }) => weekday === 1)
    const others = [2, 3, 4, 5].flatMap((weekday) => monday.map((span) => ({ ...span, weekday, key: newKey() })))
    onChange([...monday, ...others, ...spans.filter(({ weekday }) => weekday > 5)])
  }
  return (
    <Card title={t.settings.hours} lead={lead} aside={<Button small icon="copy" onClick={copyMonday}>{t.settings.copyDays}</Button>}>
      <div className="week">
        {t.settings.weekdays.map((name, index) => (
          <Day key={name} name={name} spans={spans.filter(({ weekday }) => weekday === index + 1)} faults={faults} onChange={change} onBlur={tidy} onAdd={() => add(index + 1)} onRemove={(key) => onChange(spans.filter((span) => span.key !== key))} />
        ))}
      </div>
      <WeekChart spans={spans} />
    </Card>
  )
}

interface DayProps {
  name: string
  spans: readonly Span[]
  faults: ReadonlyMap<number, SpanFault>
  onChange: (key: number, part: Partial<Span>) => void
  onBlur: (key: number) => void
  onAdd: () => void
  onRemove: (key: number) => void
}

function Day({ name, spans, faults, onChange, onBlur, onAdd, onRemove }: DayProps) {
  const t = useTexts()
  return (
    <fieldset className="day">
      <legend>{name}</legend>
      <div className="day-spans">
        {spans.length === 0 && <p className="day-closed">{t.settings.closedAllDay}</p>}
        {spans.map((span) => {
          const fault = faults.get(span.key)
          return (
            <div key={span.key} className="span">
              {(['from', 'to'] as const).map((end) => (
                <input key={end} className="input" aria-label={`${name}: ${t.settings[end]}`} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `span${span.key}` : undefined} inputMode="decimal" maxLength={5} value={span[end]} onChange={(event) => onChange(span.key, { [end]: event.target.value })} onBlur={() => onBlur(span.key)} />
              ))}
              <Button look="ghost" small bare icon="x" onClick={() => onRemove(span.key)}>{t.settings.removeSpan(name, `${span.from}–${span.to}`)}</Button>
              {fault && <p className="field-error" id={`span${span.key}`}>{t.settings[fault]}</p>}
            </div>
          )
        })}
      </div>
      <Button look="ghost" small icon="plus" onClick={onAdd} aria-label={`${t.settings.addSpan}: ${name}`}>{t.settings.addSpan}</Button>
    </fieldset>
  )
}
