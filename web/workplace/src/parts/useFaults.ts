import { useRef, useState } from 'react'

type Faults<K extends string> = Partial<Record<K, string>>

/** Faults of a form by field; focus goes to the first one. Fields carry the same names. */
export function useFaults<K extends string>() {
  const [faults, setFaults] = useState<Faults<K>>({})
  const form = useRef<HTMLFormElement>(null)
  const check = (found: { [P in K]?: string | false | undefined }): boolean => {
    const wrong = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    setFaults(Object.fromEntries(wrong) as Faults<K>)
    const first = wrong[0]?.[0]
    const root = form.current ?? document
    if (first) root.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    return wrong.length === 0
  }
  return { faults, check, form }
}
