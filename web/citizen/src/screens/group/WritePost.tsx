import type { RoomThread } from '@socialspace/kit/room'
import { useEffect, useRef, useState } from 'preact/hooks'
import { forget, recall, remember } from '../../memory.ts'
import { usePage } from '../../page.ts'
import { Lock } from '../../parts/Icons.tsx'
import { groupTexts } from '../../texts/group.ts'
import '../../parts/Composer.css'

/** Where one writes to the group. What is typed stays with the tab until it is sent, also while one may not write. */
export function WritePost({ thread, writes, who }: { thread: RoomThread; writes: boolean; who: string }) {
  const { language } = usePage()
  const g = groupTexts(language)
  const key = `draft:${thread.id}`
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => setText((typed) => typed || (recall(key) ?? '')), [key])
  useEffect(() => {
    const area = field.current!
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.35)}px`
  }, [text])
  const keep = (next: string) => {
    setText(next)
    if (next === '') forget(key)
    else remember(key, next)
  }
  const send = (event: Event) => {
    event.preventDefault()
    if (!writes || text.trim() === '') return
    thread.send(text)
    keep('')
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) send(event)
  }
  return (
    <form class="composer" onSubmit={send}>
      <div class="composer-row">
        <textarea ref={field} id="composer" rows={1} maxLength={4000} aria-label={g.field} placeholder={g.field} value={text} onInput={(event) => keep(event.currentTarget.value)} onKeyDown={press} />
        <button class="button send" disabled={!writes || text.trim() === ''}>{g.send}</button>
      </div>
      <p class="who group-reads"><Lock />{who}</p>
    </form>
  )
}
