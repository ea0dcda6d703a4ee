import type { Pending, Thread } from '@socialspace/kit/thread'
import type { Message } from '@socialspace/contract/shapes'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { clockTime } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Attachment } from './Attachment.tsx'
import { Words } from './Words.tsx'

interface Props {
  message: Message
  conversation: string
  mine: boolean
  /** What citizens call a colleague who wrote it. */
  name?: string | undefined
  /** The first of several by the same author. */
  first: boolean
  marks: { delivered: number; read: number }
  /** The newest of one's own says in words how far it has come. */
  spoken: boolean
  /** Of one's own, in a conversation that is under way. */
  onEdit?: (() => void) | undefined
  onErase?: (() => void) | undefined
}

export function Bubble({ message, conversation, mine, name, first, marks, spoken, onEdit, onErase }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const reached = marks.read >= message.number ? 'read' : marks.delivered >= message.number ? 'delivered' : 'sent'
  const who = mine ? t.talk.you : message.by === 'citizen' ? t.talk.citizen : message.by === 'staff' ? name || t.talk.colleague : t.talk.service
  return (
    <li className={`bubble ${mine ? 'mine' : message.by === 'staff' ? 'colleague' : 'theirs'} ${first ? 'first' : ''}`}>
      <span className="quiet">{t.talk.from(who, clockTime(message.at, language))}</span>
      {message.text && <div className="bubble-text"><Words text={message.text} /></div>}
      {message.files.map((file) => <Attachment key={file.id} file={file} conversation={conversation} />)}
      <span className="bubble-meta">
        {!mine && message.by === 'staff' && <span aria-hidden="true">{who}</span>}
        {(onEdit || onErase) && <span className="bubble-own">{onEdit && <button type="button" onClick={onEdit}>{t.editing.edit}<span className="quiet"> {clockTime(message.at, language)}</span></button>}{onErase && <button type="button" onClick={onErase}>{t.editing.erase}<span className="quiet"> {clockTime(message.at, language)}</span></button>}</span>}
        <time dateTime={message.at}>{clockTime(message.at, language)}</time>
        {message.edited && <span>{t.editing.edited(clockTime(message.edited, language))}</span>}
        {mine && <><Icon name={reached === 'sent' ? 'check' : 'checks'} size={14} /><span className={spoken ? '' : 'quiet'}>{t.talk[reached]}</span></>}
      </span>
    </li>
  )
}

/** What has been written but not yet acknowledged, and how that goes. */
export function PendingBubble({ draft, thread }: { draft: Pending; thread: Thread }) {
  const t = useTexts()
  const refused = draft.status === 'refused'
  return (
    <li className="bubble mine first unsent">
      {draft.text && <div className="bubble-text"><Words text={draft.text} /></div>}
      {draft.files.map((file) => <span key={file.id} className="bubble-file"><Icon name="file" />{file.name}</span>)}
      <span className={`bubble-meta ${refused ? 'bad' : ''}`} role={refused ? 'alert' : 'status'}>
        <Icon name={refused ? 'alert' : 'clock'} size={14} />
        {refused ? `${t.talk.refused}. ${sentenceOf(draft.code ?? 'internal')}` : t.talk[draft.status === 'waiting' ? 'waiting' : 'sending']}
      </span>
      {refused && (
        <span className="bubble-again">
          <Button small onClick={() => thread.retry(draft.id)}>{t.app.retry}</Button>
          <Button small look="ghost" onClick={() => thread.discard(draft.id)}>{t.act.remove}</Button>
        </span>
      )}
    </li>
  )
}
