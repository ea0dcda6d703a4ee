import { useState } from 'react'
import type { Absence } from '@socialspace/contract/shapes'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'
import { useAbsences } from '../desk/useAbsences.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'

/** Who is away for days: coordinators note it for everyone, everyone for themselves. */
export function AbsenceCard() {
  const t = useTexts()
  const language = useLanguage()
  const { member, roles, account } = useWork()
  const read = useAbsences(member)
  const [edited, setEdited] = useState<Absence | null>(null)
  const plans = roles.includes('coordinator')
  const own = read.data?.staff.some(({ id }) => id === account) ?? false
  const short = (day: string) => dayOf(`${day}T12:00`, Date.now(), language)
  const name = (staff: string) => read.data?.staff.find(({ id }) => id === staff)?.name ?? ''
  const add = () => setEdited({ id: crypto.randomUUID(), etag: 0, staff: plans ? '' : account, from: read.data!.today, back: '', shown: true, text: '' })
  return (
    <Card title={t.board.absence.title} lead={t.board.absence.lead} aside={read.data && (plans || own) ? <Button icon="plus" onClick={add}>{plans ? t.board.absence.add : t.board.absence.addOwn}</Button> : undefined}>
      {read.isPending && <Loading />}
      {read.isError && <Notice kind="bad">{sentence(read.error)}</Notice>}
      {read.data?.absences.length === 0 && <p className="rota-none">{t.board.absence.none}</p>}
      {read.data && read.data.absences.length > 0 && (
        <ul className="absences">
          {read.data.absences.map((absence) => (
            <li key={absence.id}>
              <div>
                <strong>{name(absence.staff)}</strong> <span>{t.board.absence.span(short(absence.from), short(absence.back))}</span>{absence.from <= read.data.today && <span className="absence-now">{t.board.absence.now}</span>}
                <small>{absence.shown ? t.board.absence.seen : t.board.absence.unseen}{absence.text && `: »${absence.text}«`}</small>
              </div>
              {(plans || absence.staff === account) && <Button small aria-label={t.board.absence.edit(name(absence.staff))} onClick={() => setEdited(absence)}>{t.act.edit}</Button>}
            </li>
          ))}
        </ul>
      )}
      {edited && read.data && <AbsenceDialog given={edited} staff={plans ? read.data.staff : read.data.staff.filter(({ id }) => id === account)} onClose={() => setEdited(null)} />}
    </Card>
  )
}
