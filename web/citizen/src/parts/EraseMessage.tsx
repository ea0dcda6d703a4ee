import { eraseMessage } from '@socialspace/contract/operations/eraseMessage'
import type { Message } from '@socialspace/contract/shapes'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Ask } from './Ask.tsx'

/** Takes back one's own words: the line that stays in their place comes by the live line, as it does to the other side. */
export function EraseMessage({ message, conversation, onClose }: { message: Message; conversation: string; onClose: () => void }) {
  const { t } = usePage()
  const { member } = useSite()
  return (
    <Ask title={t.talk.eraseTitle} yes={t.talk.eraseYes} no={t.talk.eraseNo} act={() => client.call(eraseMessage, { params: { member, conversation, message: message.id } }).then(onClose)} onClose={onClose}>
      {message.text && <blockquote class="erase-words">{message.text.length > 140 ? `${message.text.slice(0, 140)} …` : message.text}</blockquote>}
      <p>{t.talk.eraseText}{message.files.length > 0 && ` ${t.talk.eraseFiles}`}</p>
    </Ask>
  )
}
