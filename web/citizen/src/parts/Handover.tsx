import { answerHandover } from '@socialspace/contract/operations/answerHandover'
import { type Conversation, handoverAnswers } from '@socialspace/contract/shapes'
import { useId, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { pick, usePage } from '../page.ts'
import { Problem } from './Problem.tsx'
import './Handover.css'

/** Somebody else would take over: the person decides, and what was written goes along only if they say so. Not answering is an answer, too. */
export function Handover({ conversation }: { conversation: Conversation }) {
  const { t, language } = usePage()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const asked = conversation.handover!
  const from = conversation.participants.findLast(({ by }) => by === 'staff')?.name || t.talk.service
  const name = pick(asked.to.name, language)
  const who = asked.to.kind === 'queue' ? (name ? t.handover.queue(name) : t.handover.anybody) : name || t.handover.anybody
  const say = async (answer: (typeof handoverAnswers)[number]) => {
    setBusy(true)
    setProblem('')
    try {
      await client.call(answerHandover, { params: { member: conversation.member, conversation: conversation.id, handover: asked.id }, body: { answer } })
    } catch (error) {
      setProblem(sentence(error, language))
    }
    setBusy(false)
  }
  const labels = { with: t.handover.with, without: t.handover.without, no: t.handover.no(from) }
  return (
    <section class="handover" aria-labelledby={id}>
      <h2 id={id}>{t.handover.title(who)}</h2>
      <p>{t.handover.lead(from, who)}</p>
      {problem && <Problem>{problem}</Problem>}
      <div class="handover-answers">{handoverAnswers.map((answer) => <button key={answer} type="button" class="button second" disabled={busy} onClick={() => void say(answer)}>{labels[answer]}</button>)}</div>
      <details><summary>{t.handover.more}</summary><p>{t.handover.moreText}</p></details>
      <p class="unseen" role="status">{busy && t.handover.busy}</p>
    </section>
  )
}
