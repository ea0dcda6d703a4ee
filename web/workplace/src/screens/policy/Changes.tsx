import type { ChangedSection, Piece } from '@socialspace/kit/changes'
import { useTexts } from '../../app/language.ts'

/** Struck and added text; a screen reader hears which is which. */
export function Changes({ sections }: { sections: readonly ChangedSection[] }) {
  const t = useTexts()
  const changed = sections.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0) return <p>{t.policy.same}</p>
  return <div className="policy-changes">{changed.map(({ id, heading, sentences }, at) => (
    <section key={`${id} ${at}`}><h3>{heading}</h3><p>{sentences.map(({ pieces }, nth) => <span key={nth}>{pieces.map((piece, each) => <Part key={each} {...piece} />)} </span>)}</p></section>
  ))}</div>
}

function Part({ kind, text }: Piece) {
  const t = useTexts()
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return <Mark><span className="quiet">{t.policy[kind]}</span>{text}</Mark>
}
