import { municipalities } from '@socialspace/contract/data/municipalities'
import { useId, useRef, useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import './Combobox.css'

const plain = (text: string) => text.toLocaleLowerCase('da').replaceAll('aa', 'å')
const most = 8

/** The 98 municipalities, found by their first letters (ARIA Authoring Practices, combobox with a listbox). */
export function Municipality({ value, onChange }: { value: string | null; onChange(code: string | null): void }) {
  const { t } = usePage()
  const id = useId()
  const nameOf = (code: string | null) => municipalities.find((one) => one.code === code)?.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const open = typed !== null && typed.trim() !== ''
  const wanted = plain(typed?.trim() ?? '')
  const found = open
    ? municipalities.filter(({ name }) => plain(name).includes(wanted)).sort((one, other) => Number(plain(other.name).startsWith(wanted)) - Number(plain(one.name).startsWith(wanted))).slice(0, most)
    : []
  const choose = (code: string | null) => {
    onChange(code)
    setTyped(null)
    setActive(0)
    field.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    if (!open || found.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setActive((active + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(found[active]!.code)
    } else if (event.key === 'Escape') setTyped(null)
  }
  return (
    <div class="combobox">
      <div class="combobox-field">
        <input
          ref={field} type="text" role="combobox" autocomplete="off" aria-labelledby="place-label" aria-describedby="place-why" aria-expanded={open} aria-controls={`${id}-list`}
          aria-autocomplete="list" aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined} placeholder={t.about.placeHint}
          value={typed ?? nameOf(value)} onInput={(event) => { setTyped(event.currentTarget.value); setActive(0) }} onKeyDown={key} onBlur={() => setTimeout(() => setTyped(null), 150)}
        />
        {value !== null && <button type="button" class="quiet" onClick={() => choose(null)}>{t.about.clear}</button>}
      </div>
      <ul id={`${id}-list`} role="listbox" aria-labelledby="place-label" hidden={!open || found.length === 0}>
        {found.map(({ code, name }, at) => (
          <li key={code} id={`${id}-${at}`} role="option" aria-selected={at === active} onPointerDown={(event) => event.preventDefault()} onClick={() => choose(code)}>{name}</li>
        ))}
      </ul>
      <p class="hint" role="status">{open && found.length === 0 ? t.about.placeNone : ''}</p>
    </div>
  )
}
