import { useQueryClient } from '@tanstack/react-query'
import { withdrawAnswer } from '@socialspace/contract/operations/withdrawAnswer'
import type { Answer } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'
import './Answers.css'

/** One's own answer that waits for a reader, or came back with a reason. */
export function AnswerBar({ conversation, answer, onEdit }: { conversation: string; answer: Answer; onEdit: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const back = answer.state === 'returned'
  const withdraw = async () => {
    try {
      await client.call(withdrawAnswer, { params: { member, conversation, answer: answer.id } })
      say(t.reading.withdrawn)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    void queries.invalidateQueries({ queryKey: [member, 'answers'] })
  }
  return (
    <section className="answer-bar" aria-label={back ? t.reading.returned : t.reading.waiting}>
      <div role="status"><Icon name={back ? 'back' : 'hourglass'} size={16} /><strong>{back ? t.reading.returned : t.reading.waiting}</strong>
        <Button small onClick={onEdit}>{t.reading.edit}</Button><Button small look="ghost" onClick={() => void withdraw()}>{t.reading.withdraw}</Button>
      </div>
      {back && <p>{t.reading.remark(answer.remark)}</p>}
      <p className="answer-text">{answer.text}</p>
    </section>
  )
}
