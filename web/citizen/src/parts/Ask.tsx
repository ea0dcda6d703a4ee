import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sentence } from '../client.ts'
import { usePage } from '../page.ts'
import { Problem } from './Problem.tsx'
import { QuickExit } from './QuickExit.tsx'

/** One calm question before what cannot be undone: what happens, and a button that says it. */
export function Ask({ title, yes, no, act, onClose, children }: { title: string; yes: string; no: string; act: () => Promise<void>; onClose: () => void; children: ComponentChildren }) {
  const { t, language } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => dialog.current!.showModal(), [])
  const go = async () => {
    setBusy(true)
    setProblem('')
    try {
      await act()
    } catch (error) {
      setProblem(sentence(error, language))
      setBusy(false)
    }
  }
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onClose={onClose}>
      <h2 id="ask-title">{title}</h2>
      {children}
      {problem && <Problem>{problem}</Problem>}
      <div class="actions"><button type="button" class="button" disabled={busy} onClick={() => void go()}>{busy ? t.rights.busy : yes}</button><button type="button" class="button second" onClick={() => dialog.current!.close()}>{no}</button></div>
      <QuickExit />
    </dialog>
  )
}
