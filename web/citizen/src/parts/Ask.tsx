import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sentence } from '../client.ts'
import { usePage } from '../page.ts'
import { Problem } from './Problem.tsx'
import { QuickExit } from './QuickExit.tsx'

/** One calm question before what cannot be undone: what happens, and a button that says it. `grave`: it takes much away, and keeping it is the nearer button. */
export function Ask({ title, yes, no, grave = false, act, onClose, children }: { title: string; yes: string; no: string; grave?: boolean; act: () => Promise<void>; onClose: () => void; children: ComponentChildren }) {
  const { t, language } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => dialog.current!.showModal(), [])
  const doIt = async () => {
    setBusy(true)
    setProblem('')
    try {
      await act()
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
    }
  }
  const go = <button key="yes" type="button" class={grave ? 'button second' : 'button'} disabled={busy} onClick={() => void doIt()}>{busy ? t.rights.busy : yes}</button>
  const stay = <button key="no" type="button" class={grave ? 'button' : 'button second'} onClick={() => dialog.current!.close()}>{no}</button>
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onClose={onClose}>
      <h2 id="ask-title">{title}</h2>
      {children}
      {problem && <Problem>{problem}</Problem>}
      <div class="actions">{grave ? [stay, go] : [go, stay]}</div>
      <QuickExit />
    </dialog>
  )
}
