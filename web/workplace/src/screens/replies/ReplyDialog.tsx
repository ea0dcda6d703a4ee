import { useRef, useState } from 'react'
import { saveOwnReply } from '@socialspace/contract/operations/saveOwnReply'
import { saveReply } from '@socialspace/contract/operations/saveReply'
import { fillReply, type OwnReply, type Placeholder, type Reply } from '@socialspace/contract/replies'
import type { Language } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { bracesOf, placeholderNames, today } from './useReplies.ts'

/** What is being written: the member's has both languages, one's own the one that one writes in. */
export type Edited = { readonly kind: 'member'; readonly reply: Reply } | { readonly kind: 'own'; readonly reply: OwnReply }
type Fields = Partial<Record<Language, { title: string; text: string }>>

const fieldsOf = (edited: Edited, language: Language): Fields => edited.kind === 'own'
  ? { [language]: { title: edited.reply.title, text: edited.reply.text } }
  : { da: { title: edited.reply.title.da, text: edited.reply.text.da }, en: { title: edited.reply.title.en, text: edited.reply.text.en } }

/** Writes a reply, with how it will read beside it. */
export function ReplyDialog({ edited, onClose, onDone }: { edited: Edited; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member, name } = useWork()
  const words = t.replies
  const [fields, setFields] = useState(() => fieldsOf(edited, language))
  const { busy, problem, setProblem, run } = useDoing()
  const areas = useRef(new Map<Language, HTMLTextAreaElement>())
  const [at, setAt] = useState<Language>(edited.kind === 'own' ? language : 'da')
  const change = (of: Language, part: { title?: string; text?: string }) => setFields((before) => ({ ...before, [of]: { ...before[of]!, ...part } }))
  const languages = Object.keys(fields) as Language[]
  const put = (which: Placeholder) => {
    const area = areas.current.get(at)!
    const text = fields[at]!.text
    const braces = bracesOf(which, at)
    const [from, to] = [area.selectionStart, area.selectionEnd]
    change(at, { text: `${text.slice(0, from)}${braces}${text.slice(to)}` })
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(from + braces.length, from + braces.length)
    })
  }
  const submit = async () => {
    const first = fields[languages[0]!]!
    if (!first.title.trim() || !first.text.trim()) return setProblem(edited.kind === 'own' ? words.missingOwn : words.missing)
    const params = { member, reply: edited.reply.id }
    const both = (key: 'title' | 'text') => ({ da: fields.da?.[key] ?? '', en: fields.en?.[key] ?? '' })
    await run(async () => {
      if (edited.kind === 'own') await client.call(saveOwnReply, { params, body: first })
      else await client.call(saveReply, { params, body: { title: both('title'), text: both('text') } })
      say(words.saved)
      onDone()
    })
  }
  const label = (what: string, of: Language) => (edited.kind === 'own' ? what : `${what} · ${of === 'da' ? t.settings.danish : t.settings.english}`)
  const sample = { ...words.sample, member: name, date: today(at) }
  return (
    <Dialog wide title={(edited.kind === 'own' ? edited.reply.title : edited.reply.title.da) || words.add} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className={languages.length > 1 ? 'pair' : ''}>{languages.map((of) => <Field key={of} lang={of} label={label(words.name, of)} hint={of === languages[0] && words.nameHint} optional={of !== languages[0]} maxLength={120} value={fields[of]!.title} onChange={(event) => change(of, { title: event.target.value })} />)}</div>
      {languages.map((of) => (
        <Area key={of} lang={of} ref={(area) => { if (area) areas.current.set(of, area) }} label={label(words.text, of)} optional={of !== languages[0]} rows={4} maxLength={4000}
          value={fields[of]!.text} onFocus={() => setAt(of)} onChange={(event) => change(of, { text: event.target.value })} />
      ))}
      <div className="reply-fill" role="group" aria-label={words.fill}>
        <p className="field-hint">{words.fillHint}</p>
        <ul>{placeholderNames.map((which) => <li key={which}><Button small onClick={() => put(which)}><code lang={at}>{bracesOf(which, at)}</code> {words.means[which]}</Button></li>)}</ul>
      </div>
      {fields[at]!.text.trim() && <figure className="reply-preview"><figcaption>{words.preview}</figcaption><p lang={at}>{fillReply(fields[at]!.text, sample)}</p></figure>}
    </Dialog>
  )
}
