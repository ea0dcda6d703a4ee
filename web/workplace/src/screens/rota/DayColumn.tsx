import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { minutesOf } from '../settings/hours.ts'
import type { Draft } from './ShiftDialog.tsx'
import { endsNextDay, gapsOn, hoursOn, type Part, partOn, type Rota, type Shift, spanOf } from './week.ts'

interface Props {
  day: string
  rota: Rota
  me: string
  onlyMine: boolean
  /** Only who plans has it. */
  onEdit: ((draft: Draft) => void) | undefined
}

/** A day of the rota: who is there, and what of the hours nobody is planned for. */
export function DayColumn({ day, rota, me, onlyMine, onEdit }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const written = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`))
  const name = written.charAt(0).toLocaleUpperCase(language) + written.slice(1)
  const here = rota.shifts.flatMap((shift) => { const part = partOn(day, shift); return part ? [{ shift, part }] : [] })
  const shown = here.filter(({ shift }) => !onlyMine || shift.staff === me).toSorted((one, other) => one.part.from - other.part.from || one.part.to - other.part.to)
  const person = (shift: Shift) => rota.staff.find(({ id }) => id === shift.staff)?.name ?? ''
  const service = (shift: Shift) => pick(rota.services.find(({ id }) => id === shift.service)?.name ?? { da: '', en: '' }, language)
  const byRota = rota.services.filter((one) => one.byRota).map((one) => ({ one, hours: hoursOn(day, one), parts: here.filter(({ shift }) => shift.service === one.id && !shift.absent).map(({ part }) => part) })).filter(({ hours }) => hours.length > 0)
  const add = () => onEdit?.({ id: crypto.randomUUID(), etag: 0, staff: '', service: rota.services[0]!.id, day, from: '', to: '' })
  return (
    <section className={`rota-day ${day === rota.today ? 'today' : ''}`} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>{name}{day === rota.today && <small>{t.rota.today}</small>}</h3>
      {byRota.length > 0 && (
        <ul className="rota-coverage" aria-label={t.rota.coverage}>
          {byRota.map(({ one, hours, parts }) => {
            const gaps = gapsOn(hours, parts)
            const label = pick(one.name, language)
            return <li key={one.id} className={gaps.length > 0 ? 'gap' : ''}><Bar hours={hours} gaps={gaps} />{gaps.length > 0 ? t.rota.gaps(label, gaps.map((gap) => spanOf(gap, language)).join(', ')) : t.rota.covered(label)}</li>
          })}
        </ul>
      )}
      {shown.length === 0 ? <p className="rota-none">{t.rota.none}</p> : (
        <ul className="rota-shifts">
          {shown.map(({ shift, part }) => {
            const over = shift.day !== day
            const words = <><strong>{spanOf({ from: minutesOf(shift.from), to: minutesOf(shift.to) }, language)}</strong><span>{person(shift)}</span><small>{[rota.services.length > 1 && service(shift), shift.absent && t.board.absence.shift, over && t.rota.fromYesterday, !over && endsNextDay(shift) && t.rota.nextDay].filter(Boolean).join(' · ')}</small></>
            return (
              <li key={`${shift.id}${part.from}`} className={`${shift.staff === me ? 'mine' : ''} ${shift.absent ? 'absent' : ''}`}>
                {onEdit ? <button type="button" onClick={() => onEdit(shift)}>{words}<span className="quiet">{t.rota.edit}</span></button> : <div>{words}{shift.staff === me && <span className="quiet">{t.rota.mine}</span>}</div>}
              </li>
            )
          })}
        </ul>
      )}
      {onEdit && <Button small look="ghost" icon="plus" aria-label={t.rota.addOn(name)} onClick={add}>{t.rota.add}</Button>}
    </section>
  )
}

/** The day from 0 to 24: hours that are covered, and those that are not. The words beside it say the same. */
function Bar({ hours, gaps }: { hours: readonly Part[]; gaps: readonly Part[] }) {
  const style = ({ from, to }: Part) => ({ left: `${from / 14.4}%`, width: `${(to - from) / 14.4}%` })
  return (
    <span className="rota-cover" aria-hidden="true">
      {hours.map((part) => <span key={part.from} style={style(part)} />)}
      {gaps.map((part) => <span key={part.from} className="open" style={style(part)} />)}
    </span>
  )
}
