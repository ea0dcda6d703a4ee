import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import type { RoomThread } from '@socialspace/kit/room'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'

/** What was begun in a room stays while one looks into another; never on the disk. */
const begun = new Map<string, string>()

export function WritePost({ thread, label, hint }: { thread: RoomThread; label: string; hint?: string }) {
  const t = useTexts()
  const [text, setText] = useState(() => begun.get(thread.id) ?? '')
  const keep = (next: string) => {
    setText(next)
    begun.set(thread.id, next)
  }
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    thread.send(text)
    keep('')
  }
  return (
    <form className="composer" onSubmit={send}>
      <div className="composer-field">
        <textarea id="composer" rows={1} maxLength={4000} aria-label={label} placeholder={t.rooms.placeholder} value={text} onChange={(event) => keep(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event) }} />
        <Button type="submit" look="primary" icon="send" bare>{t.talk.send}</Button>
      </div>
      {hint && <p className="composer-hint">{hint}</p>}
    </form>
  )
}
