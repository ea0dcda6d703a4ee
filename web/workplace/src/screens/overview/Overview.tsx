import { useQuery } from '@tanstack/react-query'
import { listStaff } from '@socialspace/contract/operations/listStaff'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment, minutesSince, untilMoment, waited } from '../../app/time.ts'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { useQueue } from '../desk/DeskState.tsx'
import { longWait } from '../desk/QueueList.tsx'
import { Themes } from '../desk/Themes.tsx'
import { WaitChart } from './WaitChart.tsx'
import './Overview.css'

/** The coordinator's board: counts and times, no conversation and no content. */
export function Overview() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { member } = useWork()
  const queue = useQueue(member)
  const staff = useQuery({ queryKey: [member, 'staff'], queryFn: () => client.call(listStaff, { params: { member } }) })
  const { rows = [], queues = [], themes = [], ready = [], opening } = queue.data ?? {}
  const oldest = rows[0]
  const at = opening && (opening.state === 'closed' ? opening.next && t.desk.opensAt(fullMoment(opening.next, now, language)) : opening.until && t.desk.until(untilMoment(opening.until, now, language)))
  const here = (person: { id: string }) => (ready.includes(person.id) ? 0 : 1)
  const counsellors = (staff.data?.staff.filter(({ roles }) => roles.includes('counsellor')) ?? []).toSorted((a, b) => here(a) - here(b) || a.name.localeCompare(b.name, 'da'))
  return (
    <Page wide title={t.overview.title} lead={t.overview.lead}>
      {queue.isError && <Notice kind="bad">{sentence(queue.error)}</Notice>}
      {queue.isPending && <Loading />}
      {queue.data && (
        <>
          <dl className="figures">
            <div><dt>{t.overview.waitingNow}</dt><dd className="number">{rows.length}</dd></div>
            <div className={oldest && minutesSince(oldest.since, now) >= longWait ? 'long' : ''}><dt>{t.overview.longest}</dt><dd className="number">{oldest ? waited(oldest.since, now, language) : '–'}</dd></div>
            <div><dt>{t.overview.readyCount}</dt><dd className="number">{ready.length}</dd></div>
            <div><dt>{t.overview.open}</dt><dd className="words">{opening && t.desk.opening[opening.state]}{at && <small>{at}</small>}</dd></div>
          </dl>
          <Card title={t.overview.distribution}><WaitChart waits={rows.map(({ since }) => minutesSince(since, now))} /></Card>
          <Card title={t.overview.queues}>
            {queues.length === 0 ? <Empty>{t.overview.noQueues}</Empty> : (
              <div className="table-frame" role="region" aria-label={t.overview.queues} tabIndex={0}>
                <table className="table">
                  <thead><tr><th scope="col">{t.overview.queue}</th><th scope="col" className="numeric">{t.overview.waiting}</th><th scope="col" className="numeric">{t.overview.longest}</th><th scope="col">{t.overview.themes}</th></tr></thead>
                  <tbody>
                    {queues.map((each) => {
                      const here = rows.filter((row) => row.queue === each.id)
                      const ids = [...new Set(here.flatMap((row) => row.themes))]
                      return <tr key={each.id}><th scope="row">{pick(each.name, language)}</th><td className="numeric">{here.length}</td><td className="numeric">{here[0] ? waited(here[0].since, now, language) : '–'}</td><td>{ids.length > 0 ? <Themes ids={ids} all={themes} /> : '–'}</td></tr>
                    })}
                  </tbody>
                </table>
              </div>
            )}
          </Card>
        </>
      )}
      <Card title={t.overview.who}>
        {staff.isError && <Notice kind="bad">{sentence(staff.error)}</Notice>}
        {staff.data && counsellors.length === 0 && <Empty>{t.overview.noStaff}</Empty>}
        <ul className="people">
          {counsellors.map((person) => (
            <li key={person.id}><span className="people-mark" aria-hidden="true">{person.alias.charAt(0)}</span><div><strong>{person.name}</strong><small>{person.alias}{pick(person.title, language) && ` · ${pick(person.title, language)}`}</small></div><span className={`presence ${ready.includes(person.id) ? 'on' : ''}`}>{ready.includes(person.id) ? t.overview.ready : t.overview.notReady}</span></li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}
