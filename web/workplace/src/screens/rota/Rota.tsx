import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { copyRota } from '@socialspace/contract/operations/copyRota'
import { readRota } from '@socialspace/contract/operations/readRota'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { AbsenceCard } from './AbsenceCard.tsx'
import { DayColumn } from './DayColumn.tsx'
import { type Draft, ShiftDialog } from './ShiftDialog.tsx'
import { addDays, daysOf, weekNumber } from './week.ts'
import './Rota.css'

const isDay = /^\d{4}-\d\d-\d\d$/

/** A week of the rota: coordinators plan it, counsellors read it. */
export function Rota({ day }: { day: string | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug, roles, account } = useWork()
  const queries = useQueryClient()
  const week = day && isDay.test(day) ? day : undefined
  const rota = useQuery({ queryKey: [member, 'rota', week ?? ''], queryFn: () => client.call(readRota, { params: { member }, query: week ? { day: week } : {} }) })
  const [edited, setEdited] = useState<Draft | null>(null)
  const [onlyMine, setOnlyMine] = useState(false)
  const plans = roles.includes('coordinator')
  const base = `/workplace/m/${slug}/rota`
  const fetchAgain = () => queries.invalidateQueries({ queryKey: [member, 'rota'] })
  const copy = async (monday: string) => {
    try {
      const { copied } = await client.call(copyRota, { params: { member }, body: { from: addDays(monday, -7), to: monday } })
      say(t.rota.copied(copied))
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    await fetchAgain()
  }
  const data = rota.data
  const short = (of: string) => dayOf(`${of}T12:00`, Date.now(), language)
  return (
    <Page wide title={t.rota.title} lead={t.rota.lead}>
      {rota.isError && <Notice kind="bad">{sentence(rota.error)}</Notice>}
      {rota.isPending && <Loading />}
      {data && (
        <>
          <div className="rota-bar">
            <nav className="rota-weeks" aria-label={t.rota.title}>
              <Link className="button" to={`${base}/${addDays(data.monday, -7)}`}><Icon name="back" size={16} /><span className="quiet">{t.rota.previous}</span></Link>
              <h2 aria-live="polite">{t.rota.week(weekNumber(data.monday), short(data.monday), short(addDays(data.monday, 6)))}</h2>
              <Link className="button" to={`${base}/${addDays(data.monday, 7)}`}><span className="quiet">{t.rota.next}</span><Icon name="next" size={16} /></Link>
              <Link to={base}>{t.rota.now}</Link>
            </nav>
            {data.staff.some(({ id }) => id === account) && <Toggle label={t.rota.onlyMine} checked={onlyMine} onChange={setOnlyMine} />}
            {plans && <Button icon="copy" onClick={() => void copy(data.monday)}>{t.rota.copy}</Button>}
          </div>
          {data.services.length === 0 ? <Empty title={t.rota.title}>{t.rota.noServices}</Empty> : (
            <div className="rota-week">
              {daysOf(data.monday).map((one) => (
                <DayColumn key={one} day={one} rota={data} me={account} onlyMine={onlyMine} onEdit={plans ? setEdited : undefined} />
              ))}
            </div>
          )}
          <AbsenceCard />
          {edited && <ShiftDialog draft={edited} rota={data} onClose={() => setEdited(null)} onDone={() => { setEdited(null); void fetchAgain() }} />}
        </>
      )}
    </Page>
  )
}
