import { useId } from 'react'
import type { ReactNode } from 'react'
import './Choice.css'

interface ChoiceProps {
  label: string
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  colour?: string
}

/** A native checkbox with a label that is the whole target. */
export function Choice({ label, hint, checked, onChange, colour }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choice">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} aria-describedby={hint ? `${id}hint` : undefined} />
      <label htmlFor={id}>{colour && <Dot colour={colour} />}{label}</label>
      {hint && <p id={`${id}hint`}>{hint}</p>}
    </div>
  )
}

/** On or off, at once. `short` stands in for the label where there is little room. */
export function Toggle({ label, short, checked, onChange }: { label: string; short?: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="toggle">
      <input type="checkbox" role="switch" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className="toggle-track" aria-hidden="true" />
      <span className={`toggle-label ${short ? 'wide' : ''}`}>{label}</span>
      {short && <span className="toggle-label short">{short}</span>}
    </label>
  )
}

/** A theme's own colour, always beside its name. */
export const Dot = ({ colour }: { colour: string }) => <span className="dot" aria-hidden="true" style={{ backgroundColor: colour }} />
