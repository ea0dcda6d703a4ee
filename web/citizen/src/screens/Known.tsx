import { ageGroups } from '@socialspace/contract/data/about'
import { periods } from '@socialspace/contract/data/periods'
import type { KnownAs } from '@socialspace/contract/known'
import type { Answered } from '@socialspace/contract/operation'
import { becomeKnown } from '@socialspace/contract/operations/becomeKnown'
import { readKnown } from '@socialspace/contract/operations/readKnown'
import { readProfile } from '@socialspace/contract/operations/readProfile'
import { undoKnown } from '@socialspace/contract/operations/undoKnown'
import { updateProfile } from '@socialspace/contract/operations/updateProfile'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { hasCode, useAnswer, useLast } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import { known } from '../texts/known.ts'
import { moment } from '../time.ts'
import './Known.css'

type State = Answered<typeof readKnown>
type Age = (typeof ageGroups)[number]
const fields = ['name', 'phone', 'mail'] as const
const inputs = { name: { type: 'text', maxLength: 100 }, phone: { type: 'tel', maxLength: 20, pattern: '\\+?[0-9 ]{6,20}' }, mail: { type: 'email', maxLength: 200 } } as const
const nothing: KnownAs = { name: null, phone: null, mail: null }

/** Saying who one is (P20): what it means, what to give, is it right; and then what was given, with the way back beside it. One thing at a time. */
export function Known() {
  const { t, language } = usePage()
  const { member, name } = useSite()
  const w = known[language]
  const [turn, setTurn] = useState(0)
  const [step, setStep] = useState<'meaning' | 'age' | 'give' | 'confirm'>('meaning')
  const [as, setAs] = useState<KnownAs>(nothing)
  const [undone, setUndone] = useState<{ opened: boolean }>()
  const { answer, error, waiting } = useAnswer(() => client.call(readKnown, { params: { member } }), [member, turn])
  const state = useLast(answer)
  const again = () => setTurn(turn + 1)
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (step !== 'meaning' || undone) top.current?.focus() }, [step, undone, Boolean(state?.given)])
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.title.known} />
  if (!state) return <section class="sheet"><h1>{t.title.known}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>

  const page = (title: string, children: ComponentChildren) => (
    <section class="sheet known"><h1 ref={top} tabIndex={-1}>{title}</h1>{children}<SiteContacts /></section>
  )
  const begin = () => setStep(state.may === 'yes' ? 'give' : 'age')
  if (undone) return page(w.undone, <><p class="lead" role="status">{undone.opened ? w.undoneSeen : w.undoneUnseen}</p><ToTalk /></>)
  if (step === 'give') return page(w.give, <Give as={as} onBack={() => setStep('meaning')} onNext={(given) => { setAs(given); setStep('confirm') }} />)
  if (step === 'confirm') {
    return page(w.confirm, <Confirm as={as} state={state} onBack={() => setStep('give')} onText={again} onDone={() => {
      setStep('meaning')
      again()
    }} />)
  }
  if (state.given) return page(w.isKnown(name), <Given state={state} onChange={() => { setAs(state.given!); setStep('give') }} onUndone={(outcome) => { setUndone(outcome); again() }} />)
  if (!state.offered) return page(t.title.known, <><p class="lead">{w.off(name)}</p><ToTalk /></>)
  if (step === 'age' && state.may === 'too-young') return page(t.title.known, <><p class="lead" role="status">{w.young}</p><ToTalk /></>)
  if (step === 'age' && state.may === 'age-needed') return page(w.ageTitle, <AskAge onTold={(old) => { setStep(old ? 'give' : 'age'); again() }} onBack={() => setStep('meaning')} />)
  return page(t.title.known, (
    <>
      <p class="lead">{w.lead}</p>
      <p>{w.when}</p>
      <h2>{w.means}</h2>
      <ul class="meaning"><li>{w.who(name)}</li><li>{w.open}</li><li>{w.duty}</li><li>{w.kept(pick(periods[state.kept], language))}</li><li>{w.undo}</li><li>{w.seen}</li></ul>
      <div class="actions"><button type="button" class="button" onClick={begin}>{w.begin}</button><ToTalk words={w.stay} /></div>
    </>
  ))
}

function ToTalk({ words }: { words?: string }) {
  const { language } = usePage()
  const { slug } = useSite()
  return <Link class="button second" to={`/${slug}/samtale`}>{words ?? known[language].talk}</Link>
}

/** Asked only of who wants to go on: below fifteen one's own yes is not enough. */
function AskAge({ onTold, onBack }: { onTold: (old: boolean) => void; onBack: () => void }) {
  const { t, language } = usePage()
  const { member } = useSite()
  const w = known[language]
  const [age, setAge] = useState<Age>()
  const [problem, setProblem] = useState('')
  const tell = async (event: Event) => {
    event.preventDefault()
    try {
      const { etag } = await client.call(readProfile, { params: { member } })
      await client.call(updateProfile, { params: { member }, body: { etag, about: { ageGroup: age! } } })
      onTold(!['under-12', '12-14'].includes(age!))
    } catch (error) {
      setProblem(sentence(error, language))
    }
  }
  return (
    <form onSubmit={(event) => void tell(event)}>
      <fieldset class="choices pills"><legend class="unseen">{w.ageTitle}</legend><p class="hint">{w.ageWhy}</p>
        <div class="options">{ageGroups.map((one) => <label key={one}><input type="radio" name="age" required checked={age === one} onChange={() => setAge(one)} /><span>{t.ages[one]}</span></label>)}</div>
      </fieldset>
      {problem && <Problem>{problem}</Problem>}
      <div class="actions"><button class="button">{w.next}</button><button type="button" class="button second" onClick={onBack}>{w.stay}</button></div>
    </form>
  )
}

function Give({ as, onBack, onNext }: { as: KnownAs; onBack: () => void; onNext: (as: KnownAs) => void }) {
  const { language } = usePage()
  const w = known[language]
  const [given, setGiven] = useState(as)
  const [problem, setProblem] = useState('')
  const next = (event: Event) => {
    event.preventDefault()
    const all = Object.fromEntries(fields.map((field) => [field, given[field]?.trim() || null])) as KnownAs
    if (fields.every((field) => all[field] === null)) return setProblem(w.least)
    onNext(all)
  }
  return (
    <form onSubmit={next}>
      <p class="lead">{w.giveHint}</p>
      {fields.map((field) => (
        <label class="field" key={field}><span class="field-name">{w[field]} <span class="hint">({w.optional})</span></span><span class="hint" id={`${field}-why`}>{w[`${field}Why`]}</span>
          <input {...inputs[field]} autocomplete="off" aria-describedby={`${field}-why`} title={field === 'name' ? undefined : w.wrong[field]} value={given[field] ?? ''} onInput={(event) => { setGiven({ ...given, [field]: event.currentTarget.value || null }); setProblem('') }} />
        </label>
      ))}
      {problem && <Problem>{problem}</Problem>}
      <div class="actions"><button class="button">{w.next}</button><button type="button" class="button second" onClick={onBack}>{w.stay}</button></div>
    </form>
  )
}

function Confirm({ as, state, onBack, onText, onDone }: { as: KnownAs; state: State; onBack: () => void; onText: () => void; onDone: () => void }) {
  const { language } = usePage()
  const { member } = useSite()
  const w = known[language]
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const agree = async () => {
    setBusy(true)
    try {
      await client.call(becomeKnown, { params: { member }, body: { as, consent: { version: state.consent.version, language, agreed: true } } })
      onDone()
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
      if (hasCode(error, 'text_changed')) onText()
    }
  }
  return (
    <>
      <What as={as} />
      <p class="agreed">{pick(state.consent.text, language)}</p>
      {problem && <Problem>{problem}</Problem>}
      <div class="actions"><button type="button" class="button" disabled={busy} onClick={() => void agree()}>{busy ? w.busy : w.yes}</button><button type="button" class="button second" onClick={onBack}>{w.change}</button><ToTalk words={w.stay} /></div>
    </>
  )
}

function Given({ state, onChange, onUndone }: { state: State; onChange: () => void; onUndone: (outcome: { opened: boolean }) => void }) {
  const { language } = usePage()
  const { member } = useSite()
  const w = known[language]
  const { opened, givenAt, endsAt, ...as } = state.given!
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const undo = async () => {
    setBusy(true)
    await client.call(undoKnown, { params: { member } }).then(onUndone, (error: unknown) => setProblem(sentence(error, language)))
    setBusy(false)
  }
  return (
    <>
      <div class="card">
        <h2>{w.given}</h2>
        <What as={as} />
        <p class="hint">{w.givenAt(moment(givenAt, language))} {moment(endsAt, language)}.</p>
        <p role="status">{opened ? w.opened(opened.by, moment(opened.at, language)) : w.notOpened}</p>
        {problem && <Problem>{problem}</Problem>}
        <div class="actions"><button type="button" class="button" disabled={busy} onClick={() => void undo()}>{busy ? w.busy : w.anonymous}</button>{state.may === 'yes' && <button type="button" class="button second" onClick={onChange}>{w.change}</button>}</div>
      </div>
      <p><ToTalk /></p>
    </>
  )
}

function What({ as }: { as: KnownAs }) {
  const { language } = usePage()
  const w = known[language]
  return <dl>{fields.map((field) => as[field] && <div key={field}><dt>{w[field]}</dt><dd>{as[field]}</dd></div>)}</dl>
}
