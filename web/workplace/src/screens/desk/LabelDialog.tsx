import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { labelConversation } from '@socialspace/contract/operations/labelConversation'
import { type Label, labelColours } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import './Label.css'

/** A title and a colour for oneself. */
export function LabelDialog({ conversation, label, onClose }: { conversation: string; label: Label | null; onClose: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.finding
  const [edited, setEdited] = useState<Label>(label ?? { title: '', colour: null })
  const { busy, problem, run } = useDoing()
  const submit = () => run(async () => {
    await client.call(labelConversation, { params: { member, conversation }, body: { ...edited, title: edited.title.trim() } })
    for (const what of ['inbox', 'about']) void queries.invalidateQueries({ queryKey: [member, what] })
    say(words.saved)
    onClose()
  })
  return (
    <Dialog title={words.labelTitle} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}>
      <p>{words.labelLead}</p>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field label={words.name} optional maxLength={80} autoComplete="off" value={edited.title} onChange={(event) => setEdited({ ...edited, title: event.target.value })} />
      <fieldset className="label-colours">
        <legend>{words.colour}</legend>
        {[null, ...labelColours].map((colour) => (
          <label key={colour}><input type="radio" name="colour" checked={edited.colour === colour} onChange={() => setEdited({ ...edited, colour })} />{colour && <LabelDot colour={colour} />}{colour ? words.colours[colour] : words.noColour}</label>
        ))}
      </fieldset>
    </Dialog>
  )
}

/** A colour of one's own, beside words. */
export const LabelDot = ({ colour }: { colour: NonNullable<Label['colour']> }) => <span className={`label-dot ${colour}`} aria-hidden="true" />

/** What one calls it, with its colour in words for who does not see it. */
export function LabelLine({ label }: { label: Label }) {
  const t = useTexts()
  return (
    <span className="label-line">
      {label.colour && <><LabelDot colour={label.colour} /><span className="quiet">{t.finding.coloured(t.finding.colours[label.colour])}</span></>}
      {label.title}
    </span>
  )
}
