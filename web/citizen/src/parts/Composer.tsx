import type { Thread } from '@socialspace/kit/thread'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Problem } from './Problem.tsx'
import './Composer.css'

interface Upload {
  readonly key: number
  readonly name: string
  readonly share: number
  readonly id?: string
}
const most = 20_000
const types = 'image/jpeg,image/png,image/webp,image/gif,application/pdf'
let uploads = 0

/** Where one writes. What is typed stays with the tab until it is sent; one line says who can read it. */
export function Composer({ thread, conversation }: { thread: Thread; conversation: string }) {
  const { t, language } = usePage()
  const { texts } = useSite()
  const key = `draft:${conversation}`
  const [text, setText] = useState(() => recall(key))
  const [files, setFiles] = useState<readonly Upload[]>([])
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const ready = files.every(({ id }) => id !== undefined) && (text.trim() !== '' || files.length > 0)

  useEffect(() => {
    const area = field.current!
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, 220)}px`
    remember(key, text)
  }, [text])
  const write = (next: string) => {
    setText(next)
    thread.typing(next !== '')
  }
  const send = (event?: Event) => {
    event?.preventDefault()
    if (!ready) return
    thread.send({ text: text.trim() === '' ? '' : text, files: files.map(({ id, name }) => ({ id: id!, name })) })
    setText('')
    setFiles([])
    setProblem('')
    thread.typing(false)
    field.current?.focus()
  }
  const attach = async (list: FileList | null) => {
    for (const file of [...(list ?? [])].slice(0, 10)) {
      const mine = uploads += 1
      const name = file.name.slice(0, 200) || 'fil'
      const change = (part: Partial<Upload>) => setFiles((all) => all.map((one) => (one.key === mine ? { ...one, ...part } : one)))
      setFiles((all) => [...all, { key: mine, name, share: 0 }])
      try {
        change({ id: (await thread.upload(file, (share) => change({ share }))).id, share: 1 })
      } catch (error) {
        setFiles((all) => all.filter((one) => one.key !== mine))
        setProblem(`${t.talk.uploadFailed(name)} ${sentence(error, language)}`)
      }
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) send(event)
  }
  return (
    <form class="composer" onSubmit={send}>
      {problem && <Problem>{problem}</Problem>}
      {files.length > 0 && (
        <ul class="uploads">{files.map(({ key: one, name, share, id }) => (
          <li key={one}>{id === undefined ? <progress max={1} value={share} aria-label={t.talk.uploading(name)} /> : null}<span>{name}</span><button type="button" class="quiet" onClick={() => setFiles(files.filter((other) => other.key !== one))}>{t.talk.undo}</button></li>
        ))}</ul>
      )}
      <div class="composer-row">
        <label class="attach"><input type="file" accept={types} multiple onChange={(event) => { void attach(event.currentTarget.files); event.currentTarget.value = '' }} /><span class="attach-face"><Clip /><span class="unseen">{t.talk.attach}</span></span></label>
        <textarea ref={field} id="composer" rows={1} maxLength={most} aria-label={t.talk.field} placeholder={t.talk.field} value={text} onInput={(event) => write(event.currentTarget.value)} onKeyDown={press} />
        <button class="button send" disabled={!ready}>{t.talk.send}</button>
      </div>
      <details class="who"><summary>{t.talk.who}</summary><p>{pick(texts.confidential, language)}</p></details>
    </form>
  )
}

const Clip = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M20 11.5 12 19.5a5 5 0 0 1-7-7L13 4.5a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7.3-7.3" /></svg>
)

function recall(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
function remember(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // What is typed lives as long as the page.
  }
}
