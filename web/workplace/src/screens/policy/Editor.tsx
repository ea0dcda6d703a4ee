import { useEffect, useState } from 'react'
import { placeholders, type PolicySection, type PolicySentence, type PolicyText, promiseIds, strayNames } from '@socialspace/contract/policy'
import { savePolicyDraft } from '@socialspace/contract/operations/savePolicyDraft'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { SaveBar } from '../settings/SaveBar.tsx'
import { placeIn } from './place.ts'
import { type PolicyDraft, useAct } from './usePolicy.ts'

const kinds = ['whole', 'child'] as const

/** The next version, sentence by sentence, both languages side by side, each sentence with the promises it makes. */
export function Editor({ draft }: { draft: PolicyDraft }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [edited, setEdited] = useState<PolicyDraft['texts'] | null>(null)
  const [kind, setKind] = useState<(typeof kinds)[number]>('whole')
  const { act, busy, changed, problem } = useAct()
  const texts = edited ?? draft.texts
  const text = texts[kind]
  const set = (next: PolicyText) => {
    setFocus(null)
    setEdited({ ...texts, [kind]: next })
  }
  const dirty = edited !== null && JSON.stringify(edited) !== JSON.stringify(draft.texts)
  // Once they have been pointed out, they stay pointed out until they are gone.
  const [tried, setTried] = useState(false)
  const [focus, setFocus] = useState<{ path: string } | null>(null)
  const stray = tried ? strayNames(texts) : []
  const unknown = stray.map(({ path, name }) => `${t.policy.unknownName(name)} ${placeIn(texts, path, t, language)}`)
  useEffect(() => {
    if (!focus) return
    // What is in a section is there only while it is open: then it takes the focus when it comes.
    const section = document.getElementById(focus.path.replace(/\.sentences.*/, ''))
    if (section instanceof HTMLDetailsElement) section.open = true
    document.querySelector<HTMLElement>(`[name="${focus.path}"]`)?.focus()
  }, [focus])
  const submit = async () => {
    const first = strayNames(texts)[0]?.path
    setTried(first !== undefined)
    setFocus(first === undefined ? null : { path: first })
    if (first !== undefined) return setKind(first.startsWith('texts.child') ? 'child' : 'whole')
    const { etag, summary, significant } = draft
    if (dirty && (await act(() => client.call(savePolicyDraft, { params: { member }, body: { etag, texts, summary, significant } }), t.policy.saved))) setEdited(null)
  }
  return (
    <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <p>{t.policy.editLead} {placeholders.map((name) => `{${name}}`).join(', ')}</p>
      <div className="languages policy-kinds" role="group" aria-label={t.policy.choose}>{kinds.map((each) => <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>{t.policy.kinds[each]}</button>)}</div>
      {text.sections.map((section, at) => (
        <SectionPart key={`${kind} ${section.id}`} path={`texts.${kind}.sections.${at}`} section={section} stray={stray} focus={focus?.path} onChange={(next) => set({ ...text, sections: text.sections.with(at, next) })} />
      ))}
      <SaveBar dirty={dirty} busy={busy} changed={changed} problem={unknown.length > 0 ? unknown.join(' ') : problem} onUndo={() => { setEdited(null); setTried(false) }} />
    </form>
  )
}

/** What is wrong with sentences and which of them is to be looked at, by their paths. */
interface Wrong { path: string; stray: readonly { path: string; name: string }[]; focus: string | undefined }

/** Its sentences are there only while it is open: a policy is long. */
function SectionPart({ path, section, stray, focus, onChange }: Wrong & { section: PolicySection; onChange: (section: PolicySection) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { sentences } = section
  const add = () => onChange({ ...section, sentences: [...sentences, { promises: [], text: { da: '', en: '' } }] })
  return (
    <details className="policy-section" id={path} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pick(section.heading, language)} <small>{t.policy.sentences(sentences.length)}</small></summary>
      {open && sentences.map((sentence, at) => (
        <SentencePart key={at} path={`${path}.sentences.${at}`} stray={stray} focus={focus} number={at + 1} sentence={sentence} onChange={(next) => onChange({ ...section, sentences: sentences.with(at, next) })} onRemove={() => onChange({ ...section, sentences: sentences.toSpliced(at, 1) })} />
      ))}
      {open && <Button small icon="plus" onClick={add}>{t.policy.addSentence}</Button>}
    </details>
  )
}

function SentencePart({ path, stray, focus, number, sentence, onChange, onRemove }: Wrong & { number: number; sentence: PolicySentence; onChange: (sentence: PolicySentence) => void; onRemove: () => void }) {
  const t = useTexts()
  const { text, promises } = sentence
  const unknown = (language: string) => stray.filter((one) => one.path === `${path}.${language}`).map(({ name }) => t.policy.unknownName(name)).join(' ')
  const toggle = (id: (typeof promiseIds)[number]) => onChange({ ...sentence, promises: promises.includes(id) ? promises.filter((one) => one !== id) : [...promises, id].toSorted() })
  return (
    <fieldset className="policy-sentence">
      <legend className="quiet">{t.policy.sentence(number)}</legend>
      <div className="pair">{(['da', 'en'] as const).map((language) => (
        <Area key={language} lang={language} name={`${path}.${language}`} autoFocus={focus === `${path}.${language}`} error={unknown(language) || undefined} label={`${number} · ${language === 'da' ? t.settings.danish : t.settings.english}`} value={text[language]} maxLength={600} onChange={(event) => onChange({ ...sentence, text: { ...text, [language]: event.target.value } })} />
      ))}</div>
      <div className="policy-tags">
        <details><summary>{t.policy.promises(number, promises.join(', '))}</summary>
          <div className="policy-promises">{promiseIds.map((id) => <label key={id}><input type="checkbox" checked={promises.includes(id)} onChange={() => toggle(id)} />{id}</label>)}</div>
        </details>
        <Button small look="ghost" onClick={onRemove}>{t.policy.removeSentence(number)}</Button>
      </div>
    </fieldset>
  )
}
