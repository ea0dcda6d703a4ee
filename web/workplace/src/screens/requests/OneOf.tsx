import { useId } from 'react'

interface Option<T extends string> { value: T; label: string; hint?: string }

/** One of a few, each with what it means: the browser's own radio buttons. */
export function OneOf<T extends string>({ name, legend, value, options, error, onChange }: { name: string; legend: string; value: T | null; options: readonly Option<T>[]; error?: string | undefined; onChange: (value: T) => void }) {
  const id = useId()
  return (
    <fieldset className="one-of" aria-describedby={error ? `${id}error` : undefined}>
      <legend>{legend}</legend>
      {options.map((each) => (
        <div className="choice" key={each.value}>
          <input type="radio" id={id + each.value} name={name} checked={value === each.value} onChange={() => onChange(each.value)} aria-describedby={each.hint ? `${id}${each.value}hint` : undefined} />
          <label htmlFor={id + each.value}>{each.label}</label>
          {each.hint && <p id={`${id}${each.value}hint`}>{each.hint}</p>}
        </div>
      ))}
      {error && <p className="field-error" id={`${id}error`}>{error}</p>}
    </fieldset>
  )
}
