import type { Conversation } from '@socialspace/contract/shapes'
import { useRef } from 'preact/hooks'
import { usePage } from '../page.ts'
import { moment } from '../time.ts'
import './Earlier.css'

/** One's other conversations here, newest first; only when there are others. */
export function Earlier({ all, open, onOpen }: { all: readonly Conversation[]; open: string | undefined; onOpen(id: string): void }) {
  const { t, language } = usePage()
  const list = useRef<HTMLDetailsElement>(null)
  if (all.length < 2) return null
  const choose = (id: string) => {
    list.current!.open = false
    onOpen(id)
  }
  return (
    <details class="earlier" ref={list}>
      <summary>{t.talk.earlier} ({all.length})</summary>
      <ul>{all.map(({ id, startedAt, state }) => (
        <li key={id}><button type="button" class="quiet" aria-current={id === open} onClick={() => choose(id)}>{moment(startedAt, language)}, {t.data.values[state]}</button></li>
      ))}</ul>
    </details>
  )
}
