import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useTexts } from '../app/language.ts'
import './Field.css'

interface Common {
  label: string
  hint?: ReactNode
  /** The sentence that says what is wrong with it. */
  error?: string | undefined
  optional?: boolean
  after?: ReactNode
}
type InputProps = Common & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }
type AreaProps = Common & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }

/** A label, a native input, and what helps or is wrong, tied together for screen readers. */
export function Field({ label, hint, error, optional, after, ...input }: InputProps) {
  const ids = useIds(hint, error, input.id)
  return (
    <Frame {...{ label, hint, error, optional, after }} ids={ids}>
      <input id={ids.input} className="input" aria-describedby={ids.described} aria-invalid={error ? true : undefined} {...input} />
    </Frame>
  )
}

/** The same with several lines; grows with what is written. */
export function Area({ label, hint, error, optional, after, ...area }: AreaProps) {
  const ids = useIds(hint, error)
  return (
    <Frame {...{ label, hint, error, optional, after }} ids={ids}>
      <textarea id={ids.input} className="input area" rows={3} aria-describedby={ids.described} aria-invalid={error ? true : undefined} {...area} />
    </Frame>
  )
}

/** One of a few: the browser's own list, which works on every device. */
export function Select({ label, hint, error, optional, after, children, ...select }: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  const ids = useIds(hint, error)
  return (
    <Frame {...{ label, hint, error, optional, after }} ids={ids}>
      <select id={ids.input} className="input select" aria-describedby={ids.described} aria-invalid={error ? true : undefined} {...select}>{children}</select>
    </Frame>
  )
}

function useIds(hint: ReactNode, error: string | undefined, given?: string) {
  const made = useId()
  const input = given ?? made
  const described = [hint && `${input}hint`, error && `${input}error`].filter(Boolean).join(' ') || undefined
  return { input, described }
}

function Frame({ label, hint, error, optional, after, ids, children }: Common & { ids: { input: string }; children: ReactNode }) {
  const t = useTexts()
  return (
    <div className="field">
      <label htmlFor={ids.input}>
        {label}
        {optional && <span className="field-optional"> ({t.act.optional})</span>}
      </label>
      {children}
      {hint && <p className="field-hint" id={`${ids.input}hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${ids.input}error`}>{error}</p>}
      {after}
    </div>
  )
}
