import { answerGuest } from '@socialspace/contract/operations/answerGuest'
import { endGuest } from '@socialspace/contract/operations/endGuest'
import { type Conversation, type Guest, guestAnswers } from '@socialspace/contract/shapes'
import { useId, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { pick, usePage } from '../page.ts'
import { Problem } from './Problem.tsx'
import './Guests.css'

/** A colleague would take part or listen: who, how, and why, in words; nothing happens before a yes, and a no is a press like the others. */
export function GuestQuestion({ conversation, guest }: { conversation: Conversation; guest: Guest }) {
  const { t, language } = usePage()
  const id = useId()
  const { busy, problem, act } = useAct()
  const from = guest.by || t.talk.service
  const name = guest.name || t.guests.anybody
  const title = pick(guest.title, language)
  return (
    <section class="handover" aria-labelledby={id}>
      <h2 id={id}>{t.guests.title[guest.role](name)}</h2>
      {title && <p class="soft">{name}, {title.toLowerCase()}</p>}
      <p>{guest.by === '' ? t.guests.self(name) : t.guests.lead[guest.role](from, name)}</p>
      {guest.why && <blockquote class="guest-why"><span class="unseen">{t.guests.why}: </span>{guest.why}</blockquote>}
      {problem && <Problem>{problem}</Problem>}
      <div class="handover-answers">{guestAnswers.map((answer) => (
        <button key={answer} type="button" class="button second" disabled={busy} onClick={() => void act(() => client.call(answerGuest, { params: { member: conversation.member, conversation: conversation.id, guest: guest.id }, body: { answer } }))}>{t.guests[answer]}</button>
      ))}</div>
      <details><summary>{t.guests.more}</summary><p>{t.guests.moreText}</p></details>
      <p class="unseen" role="status">{busy && t.guests.busy}</p>
    </section>
  )
}

/** Who is here, all the time while somebody else than the counsellor is, and the one press that ends it. */
export function Company({ conversation, here }: { conversation: Conversation; here: readonly Guest[] }) {
  const { t } = usePage()
  const { busy, problem, act } = useAct()
  const counsellor = conversation.participants.find(({ by }) => by === 'staff')?.name || t.talk.service
  return (
    <div class="bar company">
      <p role="status">{t.guests.talks(counsellor)} {here.map(({ role, name }) => t.guests.here[role](name || t.guests.anybody)).join(' ')}</p>
      {here.map(({ id, name }) => (
        <button key={id} type="button" class="button second" disabled={busy} onClick={() => void act(() => client.call(endGuest, { params: { member: conversation.member, conversation: conversation.id, guest: id } }))}>{t.guests.end(name || t.guests.anybody)}</button>
      ))}
      {problem && <Problem>{problem}</Problem>}
    </div>
  )
}

function useAct() {
  const { language } = usePage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  return {
    busy, problem,
    async act(call: () => Promise<unknown>) {
      setBusy(true)
      setProblem('')
      await call().catch((error: unknown) => setProblem(sentence(error, language)))
      setBusy(false)
    },
  }
}
