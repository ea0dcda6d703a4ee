import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { closeConversation } from '@socialspace/contract/operations/closeConversation'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useDesk } from './DeskState.tsx'

/** Closing names what it does, and asks for themes and a short note. */
export function CloseDialog({ conversation, chosen, onClose }: { conversation: string; chosen: readonly string[]; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const all = useDesk().queue.data?.themes ?? []
  const [themes, setThemes] = useState<readonly string[]>(chosen)
  const [text, setText] = useState('')
  const [note] = useState(() => crypto.randomUUID())
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async () => {
    setMissing(!text.trim())
    if (!text.trim() || busy) return
    setBusy(true)
    setProblem('')
    try {
      await client.call(closeConversation, { params: { member, conversation }, body: { note, themes: [...themes], text: text.trim() } })
      say(t.talk.closedNow)
      void queries.invalidateQueries({ queryKey: [member, 'inbox'] })
      void queries.invalidateQueries({ queryKey: [member, 'notes', conversation] })
      onClose()
    } catch (error) {
      setBusy(false)
      setProblem(sentence(error))
    }
  }
  const shown = all.filter(({ id, active }) => active || themes.includes(id))
  return (
    <Dialog
      wide title={t.close.title} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.close.busy}>{t.close.submit}</Button></>}
    >
      <p>{t.close.lead}</p>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <fieldset className="close-themes">
        <legend>{t.close.themes}</legend>
        <p className="field-hint">{shown.length > 0 ? t.close.themesHint : t.close.noThemes}</p>
        <div className="close-grid">
          {shown.map((theme) => (
            <Choice key={theme.id} label={pick(theme.name, language)} colour={theme.colour} checked={themes.includes(theme.id)} onChange={(on) => setThemes(on ? [...themes, theme.id] : themes.filter((id) => id !== theme.id))} />
          ))}
        </div>
      </fieldset>
      <Area name="note" label={t.close.note} hint={t.close.noteHint} value={text} onChange={(event) => setText(event.target.value)} error={missing ? t.close.missingNote : undefined} rows={4} maxLength={20000} />
    </Dialog>
  )
}
