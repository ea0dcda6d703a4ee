import { useMemo, useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Card } from '../../parts/Page.tsx'
import { ClosedDays } from './ClosedDays.tsx'
import type { ClosedDay } from './ClosedDays.tsx'
import { faultsOf, readTime } from './hours.ts'
import type { Span } from './hours.ts'
import { SaveBar } from './SaveBar.tsx'
import { useSave } from './useSettings.ts'
import type { Settings } from './useSettings.ts'
import { WeekChart } from './WeekChart.tsx'
import './HoursSection.css'

let keys = 0
const spansOf = (hours: Settings['hours']): Span[] => hours.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from)).map((span) => ({ ...span, key: (keys += 1) }))
const same = (spans: readonly Span[], hours: Settings['hours']) => JSON.stringify(hoursOf(spans)) === JSON.stringify(hoursOf(spansOf(hours)))
const hoursOf = (spans: readonly Span[]) =>
  spans.map(({ weekday, from, to }) => ({ weekday, from: readTime(from) ?? from, to: readTime(to) ?? to })).toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))

/** When the member is open: several spans a day, and days that are closed whatever the weekday says. */
export function HoursSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const [spans, setSpans] = useState(() => spansOf(settings.hours))
  const [days, setDays] = useState<ClosedDay[] | null>(null)
  const [checked, setChecked] = useState(false)
  const { save, ...state } = useSave(settings)
  const faults = useMemo(() => faultsOf(spans), [spans])
  const hoursDirty = !same(spans, settings.hours)
  const dirty = hoursDirty || days !== null
  const change = (key: number, part: Partial<Span>) => setSpans(spans.map((span) => (span.key === key ? { ...span, ...part } : span)))
  const tidy = (key: number) => setSpans(spans.map((span) => (span.key === key ? { ...span, from: readTime(span.from) ?? span.from, to: readTime(span.to) ?? span.to } : span)))
  const add = (weekday: number) => {
    const last = spans.findLast((span) => span.weekday === weekday)
    keys += 1
    setSpans([...spans, { key: keys, weekday, from: last ? '' : '09:00', to: last ? '' : '16:00' }])
  }
  const copyMonday = () => {
    const monday = spans.filter(({ weekday }) => weekday === 1)
    const others = [2, 3, 4, 5].flatMap((weekday) => monday.map((span) => ({ ...span, weekday, key: (keys += 1) })))
    setSpans([...monday, ...others, ...spans.filter(({ weekday }) => weekday > 5)])
  }
  const submit = async () => {
    setChecked(true)
    if (!dirty || faults.size > 0) return
    if (await save({ ...(hoursDirty ? { hours: hoursOf(spans) } : {}), ...(days ? { closedDays: days } : {}) })) setDays(null)
  }
  return (
    <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <Card title={t.settings.sections.hours} lead={t.settings.hoursLead} aside={<Button small icon="copy" onClick={copyMonday}>{t.settings.copyDays}</Button>}>
        <div className="week">
          {t.settings.weekdays.map((name, index) => (
            <Day key={name} name={name} spans={spans.filter(({ weekday }) => weekday === index + 1)} faults={checked ? faults : new Map([...faults].filter(([, fault]) => fault === 'overlap'))} onChange={change} onBlur={tidy} onAdd={() => add(index + 1)} onRemove={(key) => setSpans(spans.filter((span) => span.key !== key))} />
          ))}
        </div>
      </Card>
      <Card title={t.settings.hoursChart}><WeekChart spans={spans} /></Card>
      <ClosedDays days={days ?? settings.closedDays} onChange={setDays} />
      <SaveBar dirty={dirty} {...state} onUndo={() => { setSpans(spansOf(settings.hours)); setDays(null) }} />
    </form>
  )
}

interface DayProps {
  name: string
  spans: readonly Span[]
  faults: ReadonlyMap<number, 'badTime' | 'backwards' | 'overlap'>
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
