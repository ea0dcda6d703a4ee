import { useEffect, useId, useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useTexts } from '../app/language.ts'
import { Button } from './Button.tsx'
import './Dialog.css'

interface Props {
  title: string
  onClose: () => void
  /** When given, the dialog is a form. */
  onSubmit?: () => void
  actions?: ReactNode
  wide?: boolean
  /** Escape and the cross do nothing: what is shown is shown once. */
  stay?: boolean
  children: ReactNode
}

/** A native modal dialog: the browser keeps focus inside, Escape closes, and focus goes back where it came from. */
export function Dialog({ title, onClose, onSubmit, actions, wide, stay, children }: Props) {
  const t = useTexts()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const from = document.activeElement
    const dialog = ref.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('form :is(input:not([type=color]), select, textarea)')?.focus()
    return () => {
      dialog?.close()
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const inner = (
    <>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </>
  )
  return (
    <dialog ref={ref} className={`dialog ${wide ? 'wide' : ''}`} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); if (!stay) onClose() }}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        {!stay && <Button look="ghost" icon="x" bare small onClick={onClose}>{t.act.close}</Button>}
      </header>
      {onSubmit ? <form noValidate onSubmit={submit}>{inner}</form> : inner}
    </dialog>
  )
}
