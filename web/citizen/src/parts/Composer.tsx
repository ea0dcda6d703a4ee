import { periods } from '@socialspace/contract/data/periods'
import type { Pending, Thread } from '@socialspace/kit/thread'
import { createDraft } from '@socialspace/kit/draft'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { client, codeSentence, sentence } from '../client.ts'
import { forget, recall, remember } from '../memory.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Clip, Lock } from './Icons.tsx'
import { Problem } from './Problem.tsx'
import { Words } from './Words.tsx'
import './Composer.css'

interface Upload {
  readonly key: number
  readonly name: string
  readonly share: number
  readonly id?: string
}
const [longest, mostFiles, biggest] = [20_000, 10, 10 * 1024 * 1024]
const types = 'image/jpeg,image/png,image/webp,image/gif,application/pdf'
let uploads = 0

/** Where one writes. What is typed stays with the tab until it is sent, and sealed on the server, so that one can go on elsewhere; one line says who can read it, and for how long. */
export function Composer({ thread, draft, conversation, secondReader, guests, takenBack }: { thread: Thread | undefined; draft: string; conversation: string | undefined; secondReader: boolean; guests: readonly string[]; takenBack: Pending | undefined }) {
  const { t, language } = usePage()
  const { texts, kept: period, member } = useSite()
  const [kept, setKept] = useState(false)
  const begun = useMemo(() => (conversation ? createDraft({ client, member, conversation, onKept: (what) => setKept(what !== '') }) : undefined), [member, conversation])
  const key = `draft:${draft}`
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly Upload[]>([])
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  /** Sent before the line was up: it goes as soon as it is. */
  const [early, setEarly] = useState<readonly string[]>([])
  const ready = files.every(({ id }) => id !== undefined) && (text.trim() !== '' || files.length > 0)

  const keep = (next: string) => {
    setText(next)
    store([...early, next])
  }
  const store = (parts: readonly string[]) => {
    const all = parts.filter(Boolean).join('\n')
    if (all === '') forget(key)
    else remember(key, all)
  }
  useEffect(() => {
    if (!thread || early.length === 0) return
    for (const one of early) thread.send({ text: one })
    setEarly([])
    store([text])
  }, [thread, early])
  useEffect(() => setText((typed) => typed || (recall(key) ?? '')), [key])
  useEffect(() => {
    if (!begun) return
    if (!recall(key)) void begun.load().then((before) => setText((typed) => typed || before))
    return () => begun.close()
  }, [begun])
  useEffect(() => {
    if (!takenBack) return
    keep([text, takenBack.text].filter(Boolean).join('\n'))
    setFiles((all) => [...all, ...takenBack.files.map(({ id, name }) => ({ key: uploads += 1, name, share: 1, id }))])
    field.current?.focus()
  }, [takenBack])
  useEffect(() => {
    const area = field.current!
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.35)}px`
  }, [text])
  const write = (next: string) => {
    keep(next)
    setKept(false)
    begun?.keep(next)
    setProblem(next.length >= longest ? t.talk.long : '')
    thread?.typing(next !== '')
  }
  const send = (event?: Event) => {
    event?.preventDefault()
    if (!ready) return
    if (!thread) {
      setEarly([...early, text])
      setText('')
      store([...early, text])
      field.current?.focus()
      return
    }
    thread.send({ text: text.trim() === '' ? '' : text, files: files.map(({ id, name }) => ({ id: id!, name })) })
    keep('')
    setKept(false)
    begun?.sent()
    setFiles([])
    setProblem('')
    thread.typing(false)
    field.current?.focus()
  }
  const attach = async (list: FileList | null) => {
    setProblem('')
    for (const file of [...(list ?? [])].slice(0, mostFiles - files.length)) {
      const mine = uploads += 1
      const name = file.name.slice(0, 200) || t.talk.file
      const change = (part: Partial<Upload>) => setFiles((all) => all.map((one) => (one.key === mine ? { ...one, ...part } : one)))
      if (file.size > biggest) {
        setProblem(`${t.talk.uploadFailed(name)} ${codeSentence('too_large', language)}`)
        continue
      }
      setFiles((all) => [...all, { key: mine, name, share: 0 }])
      try {
        change({ id: (await thread!.upload(file, (share) => change({ share }))).id, share: 1 })
      } catch (error) {
        setFiles((all) => all.filter((one) => one.key !== mine))
        setProblem(`${t.talk.uploadFailed(name)} ${sentence(error, language)}`)
      }
    }
  }
  const paste = (event: ClipboardEvent) => {
    if (!thread || !event.clipboardData?.files.length) return
    event.preventDefault()
    void attach(event.clipboardData.files)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) send(event)
  }
  return (
    <form class="composer" onSubmit={send}>
      {problem && <Problem>{problem}</Problem>}
      {early.length > 0 && <ul class="early">{early.map((one, at) => <li key={at} class="bubble mine unsent"><Words text={one} /><span class="bubble-foot" role="status">{t.talk.sending}</span></li>)}</ul>}
      {files.length > 0 && (
        <ul class="uploads">{files.map(({ key: one, name, share, id }) => (
          <li key={one}><span>{name}</span>{id === undefined ? <progress max={1} value={share} aria-label={t.talk.uploading(name)} /> : <span class="hint">{t.talk.readyToSend}</span>}<button type="button" class="quiet" aria-label={`${t.talk.remove}: ${name}`} onClick={() => setFiles((all) => all.filter((other) => other.key !== one))}>{t.talk.remove}</button></li>
        ))}</ul>
      )}
      <div class="composer-row">
        <label class="attach"><input type="file" accept={types} multiple disabled={!thread} onChange={(event) => { void attach(event.currentTarget.files); event.currentTarget.value = '' }} /><span class="attach-face"><Clip /><span class="unseen">{t.talk.attach}</span></span></label>
        <textarea ref={field} id="composer" rows={1} maxLength={longest} aria-label={t.talk.field} placeholder={t.talk.field} value={text} onInput={(event) => write(event.currentTarget.value)} onKeyDown={press} onPaste={paste} />
        <button class="button send" disabled={!ready}>{t.talk.send}</button>
      </div>
      {kept && <p class="kept" role="status">{t.talk.draftKept}</p>}
      <details class="who"><summary><Lock />{guests.length > 0 ? t.guests.whoReads(guests.join(` ${t.guests.and} `), pick(periods[period], language)) : (secondReader ? t.talk.whoReads : t.talk.who)(pick(periods[period], language))}</summary><p>{pick(texts.confidential, language)}</p></details>
    </form>
  )
}
