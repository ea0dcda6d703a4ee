import type { ChangedSection, Piece } from '@socialspace/kit/changes'
import { usePage } from '../page.ts'
import './Changes.css'

/** What changed, as struck and added text; a screen reader hears which is which. Sections that are the same are left out. */
export function Changes({ sections }: { sections: readonly ChangedSection[] }) {
  const { t } = usePage()
  const changed = sections.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0) return <p>{t.policy.changes.none}</p>
  return (
    <>{changed.map(({ id, heading, kind, sentences }) => (
      <section class="changes" key={id}>
        <h2>{heading}</h2>
        {kind === 'added' && <p class="hint">{t.policy.changes.newSection}</p>}
        {kind === 'struck' && <p class="hint">{t.policy.changes.gone}</p>}
        <p>{sentences.map(({ pieces }, at) => <span key={at}>{pieces.map((piece, nth) => <Part key={nth} {...piece} />)} </span>)}</p>
      </section>
    ))}</>
  )
}

function Part({ kind, text }: Piece) {
  const { changes } = usePage().t.policy
  if (kind === 'same') return <>{text}</>
  const said = <><span class="unseen">{changes[kind]}</span>{text}</>
  return kind === 'added' ? <ins>{said}</ins> : <del>{said}</del>
}
