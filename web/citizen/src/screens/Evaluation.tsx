import { type Answers, type AnswerValue, type FormField, keptAnswers, shownFields } from '@socialspace/contract/forms'
import type { Answered } from '@socialspace/contract/operation'
import { readMyEvaluation } from '@socialspace/contract/operations/readMyEvaluation'
import { removeMyEvaluation } from '@socialspace/contract/operations/removeMyEvaluation'
import { saveMyEvaluation } from '@socialspace/contract/operations/saveMyEvaluation'
import { useState } from 'preact/hooks'
import { hasCode, useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Ask } from '../parts/Ask.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import { evaluation } from '../texts/evaluation.ts'

type Asked = Answered<typeof readMyEvaluation>

/** How a conversation was, in the citizen's words: every question can be skipped, and what it is used for stands beside it. */
export function Evaluation() {
  const { path, language } = usePage()
  const { member } = useSite()
  const t = evaluation[language]
  const conversation = path.split('/')[3] ?? ''
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState('')
  const { answer, error, waiting } = useAnswer(() => client.call(readMyEvaluation, { params: { member, conversation } }), [member, conversation, turn])
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.title} />
  const again = (what: string) => {
    setSaid(what)
    setTurn(turn + 1)
  }
  return (
    <section class="sheet evaluation">
      <h1>{t.title}</h1>
      <p role="status" class={said ? 'card' : 'unseen'}>{said}</p>
      {!answer ? (error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />)
        : answer.form || answer.mine ? <Questions key={turn} asked={answer} conversation={conversation} onDone={again} /> : <Nothing />}
    </section>
  )
}

function Nothing() {
  const { language } = usePage()
  const { slug } = useSite()
  const t = evaluation[language]
  return <><p>{t.nothing}</p><p><Link class="button second" to={`/${slug}/samtale`}>{t.back}</Link></p></>
}

function Questions({ asked: { form, mine, counting }, conversation, onDone }: { asked: Asked; conversation: string; onDone: (said: string) => void }) {
  const { language } = usePage()
  const { member, slug } = useSite()
  const t = evaluation[language]
  // What was asked the last time is what is changed; a new form is for those who have not answered yet.
  const { version, fields } = mine ?? form!
  const [answers, setAnswers] = useState<Answers>(mine?.answers ?? {})
  const [hidden, setHidden] = useState(mine?.hidden ?? false)
  const [count, setCount] = useState(counting.agreed)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [asking, setAsking] = useState(false)
  const params = { member, conversation }
  const save = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    setProblem('')
    try {
      await client.call(saveMyEvaluation, { params, body: { etag: mine?.etag ?? null, version, answers: keptAnswers(fields, answers), hidden, count: counting.may && count ? { version: counting.version, language, agreed: true } : null } })
      onDone(t.saved)
    } catch (error) {
      if (hasCode(error, 'changed_meanwhile')) return onDone(t.changed)
      setProblem(sentence(error, language))
      setBusy(false)
    }
  }
  const tell = (id: string, value: AnswerValue | undefined) => setAnswers(Object.fromEntries(Object.entries({ ...answers, [id]: value }).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined)))
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <p class="lead">{t.lead}</p>
      <p class="hint">{t.use}</p>
      {shownFields(fields, answers).map((field) => <Question key={field.id} field={field} value={answers[field.id]} onTell={(value) => tell(field.id, value)} />)}
      <div class="choices">
        <label><input type="checkbox" checked={hidden} aria-describedby="hide-why" onChange={() => setHidden(!hidden)} /><span>{t.hide}</span></label>
        <p class="hint" id="hide-why">{t.hideWhy}</p>
        {counting.may ? <>
          <label><input type="checkbox" checked={count} aria-describedby="count-why" onChange={() => setCount(!count)} /><span>{t.countTitle}</span></label>
          <p class="hint" id="count-why">{pick(counting.text, language)}</p>
        </> : <p class="hint">{t.countNot}</p>}
      </div>
      {problem && <Problem>{problem}</Problem>}
      <button class="button big" disabled={busy}>{busy ? t.saving : t.save}</button>
      <p class="actions">
        <Link class="button second" to={`/${slug}/samtale`}>{t.back}</Link>
        {mine && <button type="button" class="quiet" onClick={() => setAsking(true)}>{t.remove}</button>}
      </p>
      {asking && <Ask title={t.removeTitle} yes={t.removeYes} no={t.removeNo} onClose={() => setAsking(false)} act={async () => { await client.call(removeMyEvaluation, { params }); onDone(t.removed) }}><p>{t.removeText}</p></Ask>}
    </form>
  )
}

/** One question, as the member asks it. */
function Question({ field, value, onTell }: { field: FormField; value: AnswerValue | undefined; onTell: (value: AnswerValue | undefined) => void }) {
  const { language } = usePage()
  const t = evaluation[language]
  const { id, kind } = field
  const [label, help] = [pick(field.label, language), pick(field.help, language)]
  const written = (event: { currentTarget: { value: string } }) => onTell(event.currentTarget.value || undefined)
  if (kind === 'short' || kind === 'long' || kind === 'date' || kind === 'number') {
    return (
      <label class="field"><span class="field-name">{label}</span>{help && <span class="hint">{help}</span>}
        {kind === 'long' ? <textarea rows={4} maxLength={5000} value={String(value ?? '')} onInput={written} />
          : kind === 'number' ? <input type="text" inputMode="numeric" maxLength={9} value={String(value ?? '')} onInput={(event) => { const typed = event.currentTarget.value.replaceAll(/\D/g, ''); onTell(typed === '' ? undefined : Number(typed)) }} />
            : <input type={(kind === 'date' ? 'date' : 'text') as 'text'} maxLength={300} value={String(value ?? '')} onInput={written} />}
      </label>
    )
  }
  const options = kind === 'yesno' ? [{ id: true as const, words: t.yes }, { id: false as const, words: t.no }] : field.choices.map((choice) => ({ id: choice.id, words: pick(choice.label, language) }))
  const several = kind === 'choices'
  const chosen = (one: string | boolean) => (several ? Array.isArray(value) && value.includes(String(one)) : value === one)
  const toggle = (one: string) => { const all = Array.isArray(value) ? value : []; onTell(all.includes(one) ? all.filter((each) => each !== one) : [...all, one]) }
  return (
    <fieldset class="choices pills"><legend>{label}</legend>{help && <p class="hint">{help}</p>}
      <div class="options">
        {options.map((one) => <label key={String(one.id)}><input type={several ? 'checkbox' : 'radio'} name={id} checked={chosen(one.id)} onChange={() => (several ? toggle(String(one.id)) : onTell(one.id))} /><span>{one.words}</span></label>)}
        {!several && <label><input type="radio" name={id} checked={value === undefined} onChange={() => onTell(undefined)} /><span>{t.skip}</span></label>}
      </div>
    </fieldset>
  )
}
