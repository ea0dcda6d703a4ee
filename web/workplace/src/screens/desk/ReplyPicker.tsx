import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { type Shown, shownReplies, useReplies } from '../replies/useReplies.ts'
import './ReplyPicker.css'

/** Every word of what is searched for stands in the name or the text. */
const fits = ({ name, text }: Shown, search: string) => search.toLocaleLowerCase().split(/\s+/).every((word) => `${name}\n${text}`.toLocaleLowerCase().includes(word))

/** A searchable list by keyboard (WAI-ARIA combobox with a listbox): what is chosen is put in, never sent. */
export function ReplyPicker({ onPick, onClose }: { onPick: (text: string) => void; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { slug } = useWork()
  const words = t.replies
  const replies = useReplies()
  const id = useId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const found = replies.data ? shownReplies(replies.data, language).filter((one) => fits(one, search.trim())) : []
  const place = Math.min(at, found.length - 1)
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const next = (place + step + found.length) % found.length
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const chosen = found[place]
      if (chosen) onPick(chosen.text)
    }
  }
  return (
    <Dialog wide title={words.pick} onClose={onClose} onSubmit={() => {}}>
      <div className="reply-picker">
        <Field type="search" label={words.search} hint={words.searchHint} autoComplete="off" value={search} onChange={(event) => { setSearch(event.target.value); setAt(0) }} onKeyDown={key}
          role="combobox" aria-expanded={found.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={found.length > 0 ? `${id}-${place}` : undefined} />
        {replies.isError && <Notice kind="bad">{sentence(replies.error)}</Notice>}
        <p className="field-hint" role="status">{replies.isPending ? t.app.loading : replies.data && replies.data.own.length + replies.data.member.length === 0 ? words.none : found.length === 0 ? words.nothing : words.found(found.length)}</p>
        {found.length > 0 && (
          <div role="listbox" id={`${id}-list`} aria-label={words.title}>
            {found.map((one, nth) => (
              <div key={one.id} id={`${id}-${nth}`} role="option" aria-selected={nth === place} onClick={() => onPick(one.text)} onPointerMove={() => setAt(nth)}>
                <span>{one.name}{one.own && <em>{words.sections.own}</em>}</span><small>{one.text}</small>
              </div>
            ))}
          </div>
        )}
        <p><Link to={`/workplace/m/${slug}/replies`}>{words.manage}</Link></p>
      </div>
    </Dialog>
  )
}
