import { useState } from 'react'
import type { Answered } from '@socialspace/contract/operation'
import type { listAnswers } from '@socialspace/contract/operations/listAnswers'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { shortMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { useDesk } from './DeskState.tsx'
import { useAnswers } from './useAnswer.ts'
import { queueName } from './words.ts'
import './Answers.css'

export type Waiting = Answered<typeof listAnswers>[number]

/** Colleagues' answers that wait for a second reader: by whom, in which queue and since when. Nothing while there is none. */
export function Answers() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const queues = useDesk().queue.data?.queues ?? []
  const waiting = useAnswers().filter(({ state }) => state === 'submitted')
  const [reading, setReading] = useState<Waiting | null>(null)
  return (
    <>
      {waiting.length > 0 && (
        <section className="group answers" aria-label={t.reading.group}>
          <header><Icon name="checks" size={16} /><h2>{t.reading.group}</h2><span className="group-count number">{waiting.length}</span></header>
          <ol className="rows">{waiting.map((one) => (
            <li key={one.id} className="row">
              <span>{one.author}<br /><small>{[queueName(one.queue, queues, language), shortMoment(one.at, now, language)].filter(Boolean).join(' · ')}</small></span>
              <Button small aria-label={t.reading.read(one.author)} onClick={() => setReading(one)}>{t.reading.readShort}</Button>
            </li>
          ))}</ol>
        </section>
      )}
      {reading && <AnswerDialog waiting={reading} onClose={() => setReading(null)} />}
    </>
  )
}
