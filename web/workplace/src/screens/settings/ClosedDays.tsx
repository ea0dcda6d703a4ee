import type { Service } from '@socialspace/contract/shapes'
import { useLanguage, useTexts } from '../../app/language.ts'
import { wholeDay } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Card } from '../../parts/Page.tsx'
import { missingHolidays } from './holidays.ts'

export type ClosedDay = Service['closedDays'][number]

/** Days on which a service is closed, with the reason a citizen sees. */
export function ClosedDays({ days, onChange }: { days: readonly ClosedDay[]; onChange: (days: ClosedDay[]) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const change = (index: number, part: Partial<ClosedDay>) => onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)))
  const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const missing = missingHolidays(new Date().toISOString().slice(0, 10), days)
  return (
    <Card title={t.settings.closedDays} lead={t.settings.closedDaysLead} aside={(
      <div className="card-buttons">
        {missing.length > 0 && <Button small icon="plus" onClick={() => onChange([...days, ...missing].toSorted((one, other) => one.day.localeCompare(other.day)))}>{t.settings.addHolidays}</Button>}
        <Button small icon="plus" onClick={() => onChange([...days, { day: tomorrow(), reason: { da: '', en: '' } }])}>{t.settings.addDay}</Button>
      </div>
    )}>
      {days.length === 0 && <p className="field-hint">{t.settings.noClosedDays}</p>}
      <ul className="closed-days">
        {days.map((day, index) => (
          // A day has no id of its own; rows are only added last and removed.
          <li key={index}>
            <Field type="date" required label={t.settings.day} hint={wholeDay(day.day, language)} value={day.day} onChange={(event) => { if (event.target.value) change(index, { day: event.target.value }) }} />
            <Field label={`${t.settings.reason} · ${t.settings.danish}`} value={day.reason.da} maxLength={100} onChange={(event) => change(index, { reason: { ...day.reason, da: event.target.value } })} />
            <Field lang="en" label={t.settings.english} value={day.reason.en} maxLength={100} onChange={(event) => change(index, { reason: { ...day.reason, en: event.target.value } })} />
            <Button look="ghost" bare icon="x" onClick={() => onChange(days.filter((_, at) => at !== index))}>{t.settings.removeDay(wholeDay(day.day, language))}</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
