import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { HalfHour } from '@socialspace/contract/board'
import { readDay } from '@socialspace/contract/operations/readDay'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { wholeDay } from '../../app/time.ts'
import { Chart } from '../../parts/Chart.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'
import { busyPart, highest, shortOf } from './day.ts'
import { ContactCounts } from './ContactCounts.tsx'
import { DayTable } from './DayTable.tsx'

/** A day of one service: load against the rota, and how long people waited, each with its table. */
export function DayCharts() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [chosen, setChosen] = useState({ day: '', service: '' })
  const read = useQuery({ queryKey: [member, 'day', chosen.day], queryFn: () => client.call(readDay, { params: { member }, query: chosen.day ? { day: chosen.day } : {} }), refetchInterval: 60_000, placeholderData: keepPreviousData })
  const data = read.data
  const service = data?.services.find(({ id }) => id === chosen.service) ?? data?.services[0]
  return (
    <Card
      title={t.board.day.title} lead={t.board.day.lead}
      aside={data && (
        <div className="day-choice">
          {data.services.length > 1 && <Select label={t.board.day.service} value={service?.id} onChange={(event) => setChosen({ ...chosen, service: event.target.value })}>{data.services.map(({ id, name }) => <option key={id} value={id}>{pick(name, language)}</option>)}</Select>}
          <Field type="date" label={t.board.day.day} min={data.earliest} max={data.today} value={chosen.day || data.today} onChange={(event) => { if (event.target.value >= data.earliest && event.target.value <= data.today) setChosen({ ...chosen, day: event.target.value === data.today ? '' : event.target.value }) }} />
        </div>
      )}
    >
      {read.isError && <Notice kind="bad">{sentence(read.error)}</Notice>}
      {read.isPending && <Loading />}
      {data && !service && <Empty>{t.board.day.noServices}</Empty>}
      {data && service && <Pictures name={pick(service.name, language)} day={data.day} timeZone={data.timeZone} halfHours={service.halfHours} />}
      {data && <ContactCounts {...data.contacts} />}
    </Card>
  )
}

function Pictures({ name, day, timeZone, halfHours }: { name: string; day: string; timeZone: string; halfHours: readonly HalfHour[] }) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.board.day
  const part = busyPart(halfHours)
  if (part.length === 0) return <Empty>{words.empty}</Empty>
  const clock = (at: string) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at))
  const labels = part.map(({ at }) => clock(at))
  const [busiest, fullest, longest] = [highest(part, ({ talked }) => talked), highest(part, ({ waited }) => waited), highest(part, ({ longestMinutes }) => longestMinutes)]
  const taken = part.reduce((sum, one) => sum + one.taken, 0)
  const written = wholeDay(day, language)
  const when = language === 'da' ? written.charAt(0).toLowerCase() + written.slice(1) : written
  const loadSays = `${words.loadSays(name, when, busiest?.talked ?? 0, busiest ? clock(busiest.at) : '', fullest?.waited ?? 0)} ${words.shortSays(shortOf(part), part.filter(({ present }) => present !== null).length)}`
  const longestAt = longest ?? part.find((one) => one.taken > 0)
  const waitsSays = longestAt && words.waitsSays(name, when, taken, longestAt.longestMinutes ?? 0, clock(longestAt.at), longestAt.medianMinutes ?? 0)
  return (
    <div className="day-charts">
      <section aria-labelledby="day-load">
        <h3 id="day-load">{words.load}</h3>
        <Chart
          says={loadSays} unit={words.people} labels={labels}
          series={[
            { name: words.waited, kind: 'bar', look: 'waited', values: part.map(({ waited }) => waited) }, { name: words.talked, kind: 'bar', look: 'talked', values: part.map(({ talked }) => talked) },
            { name: words.planned, kind: 'step', look: 'planned', values: part.map(({ planned }) => planned) }, { name: words.present, kind: 'step', look: 'present', values: part.map(({ present }) => present) },
          ]}
        />
        <p className="faint">{loadSays}</p>
        <DayTable label={words.load} labels={labels} columns={[
          { name: words.waited, values: part.map(({ waited }) => String(waited)) }, { name: words.talked, values: part.map(({ talked }) => String(talked)) },
          { name: words.planned, values: part.map(({ planned }) => planned.toLocaleString(language)) }, { name: words.present, values: part.map(({ present }) => (present === null ? words.notCounted : present.toLocaleString(language))) },
        ]} />
      </section>
      <section aria-labelledby="day-waits">
        <h3 id="day-waits">{words.waits}</h3>
        {!waitsSays ? <Empty>{words.noWaits}</Empty> : (
          <>
            <Chart
              says={waitsSays} unit={words.minutes} labels={labels}
              series={[{ name: words.longest, kind: 'bar', look: 'longest', values: part.map(({ longestMinutes }) => longestMinutes) }, { name: words.median, kind: 'bar', look: 'median', values: part.map(({ medianMinutes }) => medianMinutes) }]}
            />
            <p className="faint">{waitsSays}</p>
            <DayTable label={words.waits} labels={labels} columns={[
              { name: words.taken, values: part.map((one) => String(one.taken)) }, { name: words.median, values: part.map(({ medianMinutes }) => (medianMinutes === null ? words.none : String(medianMinutes))) }, { name: words.longest, values: part.map(({ longestMinutes }) => (longestMinutes === null ? words.none : String(longestMinutes))) },
            ]} />
          </>
        )}
      </section>
    </div>
  )
}
