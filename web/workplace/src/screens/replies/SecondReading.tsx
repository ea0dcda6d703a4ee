import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listSecondReading } from '@socialspace/contract/operations/listSecondReading'
import { saveSecondReading } from '@socialspace/contract/operations/saveSecondReading'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useSettings } from '../settings/useSettings.ts'

/** In which queues a colleague reads an answer before it is sent; at once, like all switches. */
export function SecondReading() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.reading
  const queues = (useSettings().data?.queues ?? []).filter(({ active }) => active)
  const { data } = useQuery({ queryKey: [member, 'second-reading'], queryFn: () => client.call(listSecondReading, { params: { member } }) })
  /** What was just chosen, until the server says the same. */
  const [wished, setWished] = useState<ReadonlyMap<string, boolean>>(new Map())
  const change = async (queue: string, on: boolean) => {
    setWished((all) => new Map(all).set(queue, on))
    try {
      await client.call(saveSecondReading, { params: { member, queue }, body: { on } })
      say(on ? words.savedOn : words.savedOff)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    await queries.invalidateQueries({ queryKey: [member, 'second-reading'] })
    setWished((all) => new Map([...all].filter(([id]) => id !== queue)))
  }
  return (
    <section aria-labelledby="second-reading">
      <h2 id="second-reading">{words.section}</h2>
      <div className="section-head"><p>{words.sectionLead}</p></div>
      {data && <ul className="things">{queues.map(({ id, name }) => <li key={id}><Toggle label={words.queue(pick(name, language))} checked={wished.get(id) ?? data.includes(id)} onChange={(on) => void change(id, on)} /></li>)}</ul>}
    </section>
  )
}
