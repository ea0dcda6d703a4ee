import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, FormEvent, KeyboardEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { submitAnswer } from '@socialspace/contract/operations/submitAnswer'
import { unfilled } from '@socialspace/contract/replies'
import type { Answer } from '@socialspace/contract/shapes'
import { createDraft } from '@socialspace/kit/draft'
import { list, wrap } from '@socialspace/kit/format'
import type { Thread } from '@socialspace/kit/thread'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'
import { AnswerBar } from './AnswerBar.tsx'
import { ReplyPicker } from './ReplyPicker.tsx'
import './Composer.css'

/** What was begun and not sent, by conversation; in memory, and sealed on the server, never on the device's disk. */
const drafts = new Map<string, string>()
const most = 10 * 1024 * 1024
const longest = 20_000
const accept = 'image/jpeg,image/png,image/webp,image/gif,application/pdf'

interface Upload {
  key: number
  name: string
  percent: number
  /** Given once the server has it. */
  file?: { id: string; name: string }
  stop: () => void
}

let uploads = 0

/** Where one writes. `fill` puts in what is known where a prepared reply has words in braces. */
interface Props {
  thread: Thread
  conversation: string
  fill: (text: string) => string
  /** What is written is read by a colleague before it is sent. */
  secondReader: boolean
  /** What is on its way to one, or back. */
  answer: Answer | null
  /** In a colleague's conversation: nothing that is begun is kept. */
  guest?: boolean
}

export function Composer({ thread, conversation, fill, secondReader, answer, guest = false }: Props) {
  const t = useTexts()
  const [text, setText] = useState(drafts.get(conversation) ?? '')
  const [files, setFiles] = useState<Upload[]>([])
  const [picking, setPicking] = useState(false)
  /** What is still to be filled in, when one was about to send it. */
  const [left, setLeft] = useState<ReturnType<typeof unfilled>>([])
  const [kept, setKept] = useState(false)
  const { member } = useWork()
  const draft = useMemo(() => (guest ? null : createDraft({ client, member, conversation, onKept: (what) => setKept(what !== '') })), [guest, member, conversation])
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const write = (next: string) => {
    setText(next)
    if (next) drafts.set(conversation, next)
    else drafts.delete(conversation)
    setKept(false)
    draft?.keep(next)
    thread.typing(next !== '')
  }
  useEffect(() => {
    if (draft && !drafts.has(conversation)) {
      void draft.load().then((before) => {
        if (before === '' || drafts.has(conversation)) return
        drafts.set(conversation, before)
        setText(before)
        setKept(true)
      })
    }
    return () => draft?.close()
  }, [draft, conversation])
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
    return () => thread.typing(false)
  }, [thread])

  const underWay = files.some(({ file }) => !file)
  const canSend = (text.trim() !== '' || files.length > 0) && !underWay
  const send = (asItStands = false) => {
    if (!canSend) return
    const missing = asItStands ? [] : unfilled(text)
    setLeft(missing)
    if (missing.length > 0) return
    if (secondReader) return void submit()
    thread.send({ text: text.trim() === '' ? '' : text, files: files.flatMap(({ file }) => file ?? []) })
    write('')
    draft?.sent()
    setFiles([])
    field.current?.focus()
  }
  const [editing, setEditing] = useState(false)
  const queries = useQueryClient()
  /** To a reader, instead of to the citizen; the field is emptied only when it is there. */
  const submit = async () => {
    try {
      await client.call(submitAnswer, { params: { member, conversation, answer: answer?.id ?? crypto.randomUUID() }, body: { text } })
      write('')
      draft?.sent()
      setEditing(false)
      say(t.reading.sentToRead)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    void queries.invalidateQueries({ queryKey: [member, 'answers'] })
  }
  const edit = () => {
    setEditing(true)
    write(answer!.text)
    requestAnimationFrame(() => field.current?.focus())
  }
  /** Marks the first words that are to be filled in, so that writing replaces them; else the end. */
  const goTo = (value: string, start = 0) => requestAnimationFrame(() => {
    const first = unfilled(value).find(({ from }) => from >= start)
    field.current?.focus()
    field.current?.setSelectionRange(first?.from ?? value.length, first?.to ?? value.length)
  })
  const putIn = (reply: string) => {
    setPicking(false)
    const before = text && !/\s$/.test(text) ? `${text}\n` : text
    const next = (before + fill(reply)).slice(0, longest)
    write(next)
    goTo(next, before.length)
  }
  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      if (file.size > most) {
        say(t.talk.uploadFailed(file.name), { text: t.talk.tooBig, kind: 'bad' })
        continue
      }
      void upload(file)
    }
  }
  const upload = async (file: File) => {
    uploads += 1
    const key = uploads
    let stopped = false
    const change = (part: Partial<Upload>) => setFiles((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)))
    const drop = () => setFiles((before) => before.filter((each) => each.key !== key))
    setFiles((before) => [...before, { key, name: file.name, percent: 0, stop: () => { stopped = true; drop() } }].slice(-10))
    try {
      const done = await thread.upload(file, (share: number) => change({ percent: Math.round(share * 100) }))
      if (!stopped) change({ percent: 100, file: { id: done.id, name: file.name.slice(0, 200) } })
    } catch (error) {
      drop()
      if (!stopped) say(t.talk.uploadFailed(file.name), { text: sentence(error), kind: 'bad' })
    }
  }
  /** Marks what is selected; the field keeps the selection. */
  const mark = (how: '*' | '_' | 'list') => {
    const area = field.current!
    const { text: next, from, to } = how === 'list' ? list(text, area.selectionStart, area.selectionEnd) : wrap(text, area.selectionStart, area.selectionEnd, how)
    if (next.length > longest) return
    write(next)
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(from, to)
    })
  }
  const key = (event: KeyboardEvent) => {
    const how = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? ({ b: '*', i: '_' } as const)[event.key.toLowerCase()] : undefined
    if (how) {
      event.preventDefault()
      return mark(how)
    }
    if (event.key === 'Escape') field.current?.blur()
    if (event.key === '/' && text === '' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      return setPicking(true)
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    send()
  }
  const paste = (event: ClipboardEvent) => {
    if (secondReader || event.clipboardData.files.length === 0) return
    event.preventDefault()
    add(event.clipboardData.files)
  }
  const pressed = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  if (answer && !editing) return <AnswerBar conversation={conversation} answer={answer} onEdit={edit} />
  return (
    <>
    <form className="composer" onSubmit={pressed} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); if (!secondReader) add(event.dataTransfer.files) }}>
      {files.length > 0 && (
        <ul className="composer-files">
          {files.map((file) => (
            <li key={file.key}>
              <Icon name="file" size={16} /><span>{file.name}</span>
              {!file.file && <progress max={100} value={file.percent} aria-label={t.talk.uploading(file.name, file.percent)} />}
              <Button look="ghost" small bare icon="x" onClick={file.stop}>{t.talk.removeFile(file.name)}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="composer-field">
        {!secondReader && <Button look="ghost" icon="clip" bare onClick={() => chooser.current?.click()}>{t.talk.attach}</Button>}
        <Button look="ghost" icon="copy" bare onClick={() => setPicking(true)}>{t.replies.pick}</Button>
        <input ref={chooser} type="file" accept={accept} multiple hidden tabIndex={-1} onChange={(event) => { add(event.target.files ?? []); event.target.value = '' }} />
        <label className="quiet" htmlFor="composer">{t.talk.write}</label>
        <textarea ref={field} id="composer" rows={1} value={text} placeholder={t.talk.placeholder} maxLength={longest} aria-describedby="composer-hint" onChange={(event) => write(event.target.value)} onKeyDown={key} onPaste={paste} />
        <Button type="submit" look="primary" icon="send" aria-disabled={!canSend || undefined}>{secondReader ? t.reading.send : t.talk.send}</Button>
      </div>
      <div className="composer-foot"><div className="composer-marks" role="group" aria-label={t.editing.marks}>
        <Button look="ghost" small onClick={() => mark('*')} aria-keyshortcuts="Control+B" title={`${t.editing.bold} (Ctrl+B)`}><strong aria-hidden="true">{t.editing.boldSign}</strong><span className="quiet">{t.editing.bold}</span></Button>
        <Button look="ghost" small onClick={() => mark('_')} aria-keyshortcuts="Control+I" title={`${t.editing.italic} (Ctrl+I)`}><em aria-hidden="true">{t.editing.italicSign}</em><span className="quiet">{t.editing.italic}</span></Button>
        <Button look="ghost" small bare icon="list" onClick={() => mark('list')} title={t.editing.list}>{t.editing.list}</Button>
      </div>
      <p className="composer-hint" id="composer-hint">{kept ? t.finding.draftKept : secondReader ? (editing ? t.reading.editing : t.reading.note) : `${t.talk.sendHint} · ${t.replies.hint}`}</p></div>
    </form>
    {picking && <ReplyPicker onPick={putIn} onClose={() => setPicking(false)} />}
    {left.length > 0 && (
      <Dialog title={t.replies.left} onClose={() => setLeft([])} actions={<><Button look="ghost" onClick={() => { setLeft([]); send(true) }}>{t.replies.sendAnyway}</Button><Button look="primary" onClick={() => { setLeft([]); goTo(text) }}>{t.replies.fillFirst}</Button></>}>
        <p>{t.replies.leftText([...new Set(left.map(({ words }) => words))].join(', '))}</p>
      </Dialog>
    )}
    </>
  )
}
