import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent, FormEvent, KeyboardEvent } from 'react'
import type { Thread } from '@socialspace/kit/thread'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'
import './Composer.css'

/** What was begun and not sent, by conversation; in memory only, never on the device's disk. */
const drafts = new Map<string, string>()
const most = 10 * 1024 * 1024
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

export function Composer({ thread, conversation }: { thread: Thread; conversation: string }) {
  const t = useTexts()
  const [text, setText] = useState(drafts.get(conversation) ?? '')
  const [files, setFiles] = useState<Upload[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const write = (next: string) => {
    setText(next)
    if (next) drafts.set(conversation, next)
    else drafts.delete(conversation)
    thread.typing(next !== '')
  }
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
    return () => thread.typing(false)
  }, [thread])

  const underWay = files.some(({ file }) => !file)
  const canSend = (text.trim() !== '' || files.length > 0) && !underWay
  const send = () => {
    if (!canSend) return
    thread.send({ text: text.trim() === '' ? '' : text, files: files.flatMap(({ file }) => file ?? []) })
    write('')
    setFiles([])
    field.current?.focus()
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
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    send()
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    add(event.clipboardData.files)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form className="composer" onSubmit={submit} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); add(event.dataTransfer.files) }}>
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
        <Button look="ghost" icon="clip" bare onClick={() => chooser.current?.click()}>{t.talk.attach}</Button>
        <input ref={chooser} type="file" accept={accept} multiple hidden tabIndex={-1} onChange={(event) => { add(event.target.files ?? []); event.target.value = '' }} />
        <label className="quiet" htmlFor="composer">{t.talk.write}</label>
        <textarea ref={field} id="composer" rows={1} value={text} placeholder={t.talk.placeholder} maxLength={20000} aria-describedby="composer-hint" onChange={(event) => write(event.target.value)} onKeyDown={key} onPaste={paste} />
        <Button type="submit" look="primary" icon="send" aria-disabled={!canSend || undefined}>{t.talk.send}</Button>
      </div>
      <p className="composer-hint" id="composer-hint">{t.talk.sendHint}</p>
    </form>
  )
}
