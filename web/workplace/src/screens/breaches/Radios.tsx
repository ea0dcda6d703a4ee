import { useId } from 'react'

interface Props {
  name: string
  legend: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  error?: string | undefined
  onChange: (value: string) => void
}

/** One of a few, all of them in sight; each label is the whole target. */
export function Radios({ name, legend, value, options, error, onChange }: Props) {
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}error` : undefined}>
      <legend>{legend}</legend>
      {options.map(([one, label]) => <label key={one} className="breach-radio"><input type="radio" name={name} value={one} checked={value === one} onChange={() => onChange(one)} /><span>{label}</span></label>)}
      {error && <p className="field-error" id={`${id}error`}>{error}</p>}
    </fieldset>
  )
}
