import { editMessage } from '@socialspace/contract/operations/editMessage'
import type { Message } from '@socialspace/contract/shapes'
import { useState } from 'preact/hooks'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Ask } from './Ask.tsx'

/** Puts one's own words right: how they read now comes by the live line, as it does to the other side. */
export function EditMessage({ message, conversation, onClose }: { message: Message; conversation: string; onClose: () => void }) {
  const { t } = usePage()
  const { member } = useSite()
  const [text, setText] = useState(message.text)
  const save = async () => {
    if (text.trim() !== '' && text !== message.text) await client.call(editMessage, { params: { member, conversation, message: message.id }, body: { text } })
    onClose()
  }
  return (
    <Ask title={t.talk.editTitle} yes={t.talk.editYes} no={t.talk.editNo} act={save} onClose={onClose}>
      <textarea class="edit-words" rows={4} maxLength={20_000} aria-label={t.talk.editField} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <p>{t.talk.editText}</p>
    </Ask>
  )
}
