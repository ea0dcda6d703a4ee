import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { hasCode } from '../answer.ts'
import { sentence } from '../client.ts'
import { usePage } from '../page.ts'
import { Problem } from './Problem.tsx'
import { useWritten } from './useWritten.ts'

interface Props {
  draft: string
  label: string
  hint: string
  submit: string
  big?: boolean
  /** The same id is given again when an answer was lost on its way: nothing is sent twice. */
  send: (id: string, text: string) => Promise<unknown>
  /** What else is asked, between the words and the button. */
  children?: ComponentChildren
}

/** One field and one button, for words about one's data. */
export function Write({ draft, label, hint, submit, big, send, children }: Props) {
  const { t, language } = usePage()
  const [text, setText] = useWritten(draft)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const id = useRef<string | undefined>(undefined)
  const go = async (event: Event) => {
    event.preventDefault()
    if (text.trim() === '') return setProblem(t.requests.missing)
    setBusy(true)
    setProblem('')
    id.current ??= crypto.randomUUID()
    try {
      await send(id.current, text.trim())
      id.current = undefined
      setText('')
    } catch (error) {
      setProblem(sentence(error, language))
      if (hasCode(error, 'id_reused')) id.current = undefined
    }
    setBusy(false)
  }
  return (
    <form noValidate onSubmit={(event) => void go(event)}>
      <label class="field"><span>{label}</span><span class="hint">{hint}</span>
        <textarea rows={big ? 6 : 4} maxLength={4000} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {children}
      {problem && <Problem>{problem}</Problem>}
      <button class={big ? 'button big' : 'button'} disabled={busy}>{busy ? t.requests.sending : submit}</button>
    </form>
  )
}
