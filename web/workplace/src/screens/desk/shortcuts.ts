import { useEffect } from 'react'

/** What each key does; keys do nothing while someone types, with a modifier held, or while a dialog or menu is open. */
export type Shortcuts = Partial<Record<string, () => void>>

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type=checkbox], [type=radio]')))

/** Listens while mounted. */
export function useShortcuts(shortcuts: Shortcuts) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return
      if (document.querySelector('dialog[open], [role=menu]')) return
      const act = shortcuts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [shortcuts])
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)

/** Moves focus by rows of the list, from the row that has it, or from the open one. */
export function moveInList(step: 1 | -1) {
  const all = rows()
  const at = all.findIndex((row) => row === document.activeElement)
  const from = at >= 0 ? at : all.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const next = all[Math.min(all.length - 1, Math.max(0, from < 0 ? 0 : from + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** The waiting conversation whose row has focus, else the one that has waited longest. */
export const rowToTake = () =>
  (document.activeElement instanceof HTMLElement ? document.activeElement.dataset.take : undefined) ?? rows().find(({ dataset }) => dataset.take && dataset.practice === undefined)?.dataset.take
