import { useId } from 'react'
import { type Ground, groundIds, grounds } from '@socialspace/contract/data/grounds'
import { pick, useLanguage, useTexts } from '../../app/language.ts'

/** Why not: each with its place in the law and the sentence that the person reads (P62). */
export function Grounds({ chosen, onChange, error }: { chosen: readonly Ground[]; onChange: (chosen: readonly Ground[]) => void; error?: string | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const id = useId()
  const toggle = (ground: Ground) => onChange(chosen.includes(ground) ? chosen.filter((one) => one !== ground) : groundIds.filter((one) => one === ground || chosen.includes(one)))
  return (
    <fieldset className="one-of" aria-describedby={`${id}hint${error ? ` ${id}error` : ''}`}>
      <legend>{t.requests.grounds}</legend>
      <p className="field-hint" id={`${id}hint`}>{t.requests.groundsHint}</p>
      <div className="request-checklist">{groundIds.map((ground) => (
        <div className="choice" key={ground}>
          <input type="checkbox" id={id + ground} name="grounds" checked={chosen.includes(ground)} onChange={() => toggle(ground)} aria-describedby={`${id}${ground}law`} />
          <label htmlFor={id + ground}>{pick(grounds[ground].says, language)}</label>
          <p id={`${id}${ground}law`}>{pick(grounds[ground].article, language)}</p>
        </div>
      ))}</div>
      {error && <p className="field-error" id={`${id}error`}>{error}</p>}
    </fieldset>
  )
}
