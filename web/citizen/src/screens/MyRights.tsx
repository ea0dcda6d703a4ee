import { periods } from '@socialspace/contract/data/periods'
import type { Answered } from '@socialspace/contract/operation'
import { eraseConversation } from '@socialspace/contract/operations/eraseConversation'
import { eraseEverything } from '@socialspace/contract/operations/eraseEverything'
import { eraseProfile } from '@socialspace/contract/operations/eraseProfile'
import { markConfidential } from '@socialspace/contract/operations/markConfidential'
import { readMyRights } from '@socialspace/contract/operations/readMyRights'
import { restrictMyData } from '@socialspace/contract/operations/restrictMyData'
import type { ProfileField } from '@socialspace/contract/shapes'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { hasCode, useAnswer, useLast } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { forgetHere } from '../memory.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Ask } from '../parts/Ask.tsx'
import { Contacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import { moment } from '../time.ts'

type Rights = Answered<typeof readMyRights>
export type RightsPage = 'kun-gemt' | 'fortroligt' | 'slet'
interface Part { rights: Rights; onChange: () => void }

const parts = { 'kun-gemt': StoreOnly, fortroligt: Confidential, slet: Erase }

/** One thing one may ask for, by itself on a page; with whom to ask and where to complain. */
export function MyRights({ page }: { page: RightsPage }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const [turn, setTurn] = useState(0)
  const { answer, error, waiting } = useAnswer(() => client.call(readMyRights, { params: { member } }), [member, turn])
  const rights = useLast(answer)
  const Inner = parts[page]
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.rights.pages[page]} />
  return (
    <section class="sheet mydata">
      <h1>{t.rights.pages[page]}</h1>
      {rights ? <><Inner rights={rights} onChange={() => setTurn(turn + 1)} /><Contacts of={rights.contacts} /></> : error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}
      <p><Link class="button second" to={`/${slug}/mine-data`}>{t.rights.back}</Link></p>
    </section>
  )
}

function StoreOnly({ rights: { restriction }, onChange }: Part) {
  const { t, language } = usePage()
  const { member, slug, kept } = useSite()
  const [problem, setProblem] = useState('')
  const set = async (on: boolean) => {
    await client.call(restrictMyData, { params: { member }, body: { on } }).then(onChange, (error: unknown) => setProblem(sentence(error, language)))
  }
  return (
    <>
      <p class="lead">{restriction ? t.rights.storedSince(moment(restriction.since, language)) : t.rights.storeLead}</p>
      <p>{restriction?.why === 'withdrawn' ? t.rights.storedWithdrawn(pick(periods[kept], language)) : restriction ? t.rights.storedText : t.rights.storeText}</p>
      {problem && <Problem>{problem}</Problem>}
      {restriction?.why === 'withdrawn'
        ? <p><Link class="button" to={`/${slug}/mine-data`}>{t.title.data}</Link></p>
        : <p><button type="button" class="button" onClick={() => void set(!restriction)}>{restriction ? t.rights.lift : t.rights.store}</button></p>}
    </>
  )
}

function Confidential({ rights: { conversations, confidential }, onChange }: Part) {
  const { t, language } = usePage()
  const { member } = useSite()
  const [problem, setProblem] = useState('')
  const [saved, setSaved] = useState(false)
  const wish = async (what: { conversation: string } | { field: ProfileField }, on: boolean) => {
    setSaved(false)
    setProblem('')
    try {
      await client.call(markConfidential, { params: { member }, body: { what, on } })
      setSaved(true)
      onChange()
    } catch (error) {
      setProblem(sentence(error, language))
    }
  }
  const words: Record<ProfileField, string> = { ageGroup: t.rights.age, gender: t.rights.gender, municipality: t.rights.municipality, name: t.about.called, phone: t.about.phone, mail: t.about.mail, postcode: t.about.postcode }
  return (
    <>
      <p class="lead">{t.rights.confidentialLead}</p>
      {conversations.length > 0 && <fieldset class="choices"><legend>{t.rights.conversations}</legend>{conversations.map(({ id, startedAt, confidential: on }) => (
        <label key={id}><input type="checkbox" checked={on} onChange={() => void wish({ conversation: id }, !on)} /><span>{t.rights.from(moment(startedAt, language))}</span></label>
      ))}</fieldset>}
      <fieldset class="choices"><legend>{t.rights.told}</legend>{(Object.keys(words) as ProfileField[]).map((field) => {
        const on = confidential.includes(field)
        return <label key={field}><input type="checkbox" checked={on} onChange={() => void wish({ field }, !on)} /><span>{words[field]}</span></label>
      })}</fieldset>
      {problem && <Problem>{problem}</Problem>}
      <p role="status">{saved && t.about.saved}</p>
    </>
  )
}

function Erase({ rights: { conversations }, onChange }: Part) {
  const { t, language } = usePage()
  const { member, slug, name } = useSite()
  const [asked, setAsked] = useState<{ title: string; text: string; yes: string; act: () => Promise<void> }>()
  const [done, setDone] = useState('')
  const params = { member }
  const told = (what: string) => {
    setAsked(undefined)
    setDone(what)
    onChange()
  }
  const Choice = ({ title, hint, onClick, children }: { title: string; hint: string; onClick: () => void; children: ComponentChildren }) => (
    <div class="card"><h2>{title}</h2><p>{hint}</p><button type="button" class="button second" onClick={onClick}>{children}</button></div>
  )
  return (
    <>
      <p class="lead">{t.rights.eraseLead}</p>
      {conversations.length > 0 && <p>{t.rights.eraseOne}</p>}
      <p role="status">{done && <strong>{done}</strong>}</p>
      {conversations.map(({ id, startedAt }) => {
        const when = moment(startedAt, language)
        return (
          <Choice key={id} title={t.rights.from(when)} hint={t.rights.eraseTalkHint} onClick={() => setAsked({
            title: t.rights.eraseTalkAsk(when), text: t.rights.eraseTalkText, yes: t.rights.eraseTalkYes,
            act: () => client.call(eraseConversation, { params: { ...params, conversation: id } }).then(() => {
              forgetHere()
              told(t.rights.erasedTalk)
            }),
          })}>{t.rights.eraseTalk}</Choice>
        )
      })}
      <Choice title={t.rights.told} hint={t.rights.eraseToldHint} onClick={() => setAsked({
        title: t.rights.eraseToldAsk, text: t.rights.eraseToldText, yes: t.rights.eraseToldYes, act: () => client.call(eraseProfile, { params }).then(() => told(t.rights.erasedTold)),
      })}>{t.rights.eraseTold}</Choice>
      <Choice title={t.rights.all} hint={t.rights.eraseAllHint(name)} onClick={() => setAsked({
        title: t.rights.eraseAllAsk, text: t.rights.eraseAllText(name), yes: t.rights.eraseAllYes, act: () => client.call(eraseEverything, { params }).then(() => forgetHere(`/${slug}/slettet?lang=${language}`)),
      })}>{t.rights.eraseAll}</Choice>
      {asked && <Ask grave title={asked.title} yes={asked.yes} no={t.rights.no} act={asked.act} onClose={() => setAsked(undefined)}><p>{asked.text}</p></Ask>}
    </>
  )
}
