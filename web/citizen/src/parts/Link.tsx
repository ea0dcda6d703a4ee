import type { ComponentChildren } from 'preact'
import { usePage } from '../page.ts'

/** A link inside the app; a real one, so that it works before the script and in a new tab. */
export function Link({ to, class: name, children }: { to: string; class?: string; children: ComponentChildren }) {
  const { go } = usePage()
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return <a class={name} href={to} onClick={click}>{children}</a>
}
