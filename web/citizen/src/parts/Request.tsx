import type { AnswerShown, MyRequest } from '@socialspace/contract/requests'
import { useState } from 'preact/hooks'
import { pick, usePage, useSite } from '../page.ts'
import { date, moment } from '../time.ts'
import { Ask } from './Ask.tsx'
import { Reached } from './Contacts.tsx'
import { Words } from './Words.tsx'
import { Write } from './Write.tsx'
import './Messages.css'
import './Request.css'

interface Props {
  request: MyRequest
  write: (id: string, text: string) => Promise<unknown>
  withdraw: () => Promise<unknown>
}

/** One request as the person who made it sees it: how far it is, what was said in order, and what they can still do. */
export function Request({ request, write, withdraw }: Props) {
  const { t } = usePage()
  const { lines, answers, state, contact, reference } = request
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState(false)
  const said = [...lines.map((line) => ({ at: line.at, id: line.id, line, answer: null })), ...answers.map((answer) => ({ at: answer.at, id: answer.id, line: null, answer }))].toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <div class="request">
      <Standing request={request} />
      <ol class="request-said">{said.map(({ id, line, answer }) => <li key={id}>{line ? <Own at={line.at} text={line.text} /> : answer && <Answer answer={answer} />}</li>)}</ol>
      {contact && <p class="hint">{t.requests.contact(contact)}</p>}
      <p class="hint">{t.requests.reference(reference)}</p>
      <p role="status">{sent && t.requests.moreSent}</p>
      {state !== 'withdrawn' && (
        <details class="request-more"><summary>{t.requests.more}</summary>
          <Write draft={`request:${request.id}`} label={t.requests.more} hint={state === 'answered' ? t.requests.moreAnswered : t.requests.fieldHint} submit={t.requests.send} send={(id, text) => write(id, text).then(() => setSent(true))} />
        </details>
      )}
      {(state === 'new' || state === 'in-progress') && <p><button type="button" class="quiet" onClick={() => setAsked(true)}>{t.requests.withdraw}</button></p>}
      {asked && <Ask title={t.requests.withdrawAsk} yes={t.requests.withdrawYes} no={t.requests.withdrawNo} act={() => withdraw().then(() => setAsked(false))} onClose={() => setAsked(false)}><p>{t.requests.withdrawText}</p></Ask>}
    </div>
  )
}

/** How far it is, and until when one waits; also when that was not kept. */
export function Standing({ request: { state, clock, since, dueAt, endedAt } }: { request: MyRequest }) {
  const { t, language } = usePage()
  const { authority } = useSite()
  const due = date(dueAt, language)
  const words = state === 'withdrawn' ? t.requests.taken : state === 'answered' ? t.requests.ended(date(endedAt ?? dueAt, language)) : clock === 'overdue' ? t.requests.overdue(due, authority.name) : `${t.requests.asked(date(since, language))} ${t.requests.due(due)}`
  return <p class={`request-standing ${clock}`}><strong>{t.requests.state[state]}</strong><br />{words}</p>
}

function Own({ at, text }: { at: string; text: string }) {
  const { t, language } = usePage()
  return <><p class="hint">{t.requests.you(moment(at, language))}</p><Words text={text} /></>
}

/** Yes or no first; why, with its place in the law; and where one can complain, in every answer (P65). */
function Answer({ answer: { outcome, at, by, text, grounds, complaint, carriedOut } }: { answer: AnswerShown }) {
  const { t, language } = usePage()
  const { name } = useSite()
  return (
    <article class="card request-answer">
      <p class="hint">{t.requests.answer(by ? `${by}, ${name}` : name, moment(at, language))}</p>
      <h3>{t.requests.outcome[outcome]}</h3>
      <Words text={text} />
      {carriedOut === 'restricted' && <p>{t.requests.restricted}</p>}
      {grounds.length > 0 && <>
        <h4>{outcome === 'refused' ? t.requests.whyNot : t.requests.why}</h4>
        <ul>{grounds.map(({ ground, says, article }) => <li key={ground}>{pick(says, language)} <span class="hint">({pick(article, language)})</span></li>)}</ul>
      </>}
      <p class="request-complain">{t.requests.complain(complaint.name)}<br /><span class="hint"><Reached contact={complaint} /></span></p>
    </article>
  )
}
