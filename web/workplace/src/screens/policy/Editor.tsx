import { useState } from 'react'
import { placeholders, type PolicySection, type PolicySentence, type PolicyText, promiseIds } from '@socialspace/contract/policy'
import { savePolicyDraft } from '@socialspace/contract/operations/savePolicyDraft'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { SaveBar } from '../settings/SaveBar.tsx'
import type { PolicyDraft } from './usePolicy.ts'
import { useAct } from './usePolicy.ts'

const kinds = ['whole', 'child'] as const

/** The next version, sentence by sentence, both languages side by side, each sentence with the promises it makes. */
export function Editor({ draft }: { draft: PolicyDraft }) {
  const t = useTexts()
  const { member } = useWork()
  const [edited, setEdited] = useState<PolicyDraft['texts'] | null>(null)
  const [kind, setKind] = useState<(typeof kinds)[number]>('whole')
  const { act, busy, changed, problem } = useAct()
  const texts = edited ?? draft.texts
  const text = texts[kind]
  const set = (next: PolicyText) => setEdited({ ...texts, [kind]: next })
  const dirty = edited !== null && JSON.stringify(edited) !== JSON.stringify(draft.texts)
  const submit = async () => {
    const { etag, summary, significant } = draft
    if (dirty && (await act(() => client.call(savePolicyDraft, { params: { member }, body: { etag, texts, summary, significant } }), t.policy.saved))) setEdited(null)
  }
  return (
    <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <p>{t.policy.editLead} {placeholders.map((name) => `{${name}}`).join(', ')}</p>
      <div className="languages policy-kinds" role="group" aria-label={t.policy.choose}>{kinds.map((each) => <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>{t.policy.kinds[each]}</button>)}</div>
      {text.sections.map((section, at) => (
        <SectionPart key={`${kind} ${section.id}`} section={section} onChange={(next) => set({ ...text, sections: text.sections.with(at, next) })} />
      ))}
      <SaveBar dirty={dirty} busy={busy} changed={changed} problem={problem} onUndo={() => setEdited(null)} />
    </form>
  )
}

/** Its sentences are there only while it is open: a policy is long. */
function SectionPart({ section, onChange }: { section: PolicySection; onChange: (section: PolicySection) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { sentences } = section
  const add = () => onChange({ ...section, sentences: [...sentences, { promises: [], text: { da: '', en: '' } }] })
  return (
    <details className="policy-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pick(section.heading, language)} <small>{t.policy.sentences(sentences.length)}</small></summary>
      {open && sentences.map((sentence, at) => (
        <SentencePart key={at} number={at + 1} sentence={sentence} onChange={(next) => onChange({ ...section, sentences: sentences.with(at, next) })} onRemove={() => onChange({ ...section, sentences: sentences.toSpliced(at, 1) })} />
      ))}
      {open && <Button small icon="plus" onClick={add}>{t.policy.addSentence}</Button>}
    </details>
  )
}

function SentencePart({ number, sentence, onChange, onRemove }: { number: number; sentence: PolicySentence; onChange: (sentence: PolicySentence) => void; onRemove: () => void }) {
  const t = useTexts()
  const { text, promises } = sentence
  const toggle = (id: (typeof promiseIds)[number]) => onChange({ ...sentence, promises: promises.includes(id) ? promises.filter((one) => one !== id) : [...promises, id].toSorted() })
  return (
    <fieldset className="policy-sentence">
      <legend className="quiet">{t.policy.sentence(number)}</legend>
      <div className="pair">{(['da', 'en'] as const).map((language) => (
        <Area key={language} lang={language} label={`${number} · ${language === 'da' ? t.settings.danish : t.settings.english}`} value={text[language]} maxLength={600} onChange={(event) => onChange({ ...sentence, text: { ...text, [language]: event.target.value } })} />
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
