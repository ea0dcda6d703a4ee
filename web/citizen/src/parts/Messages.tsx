import type { Message } from '@socialspace/contract/shapes'
import type { Pending, Thread, ThreadState } from '@socialspace/kit/thread'
import { writers as writersOf } from '@socialspace/kit/writers'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import { clock, dayLine, sameDay } from '../time.ts'
import { Attachment } from './Attachment.tsx'
import { eventWords } from './events.ts'
import { EditMessage } from './EditMessage.tsx'
import { EraseMessage } from './EraseMessage.tsx'
import { Mark } from './Icons.tsx'
import { Unsent } from './Unsent.tsx'
import { useEnd } from './useEnd.ts'
import { Words } from './Words.tsx'
import './Messages.css'

interface MessagesProps {
  thread: Thread
  state: ThreadState
  me: string
  /** Begins at the top: what is there first matters most. */
  fromTop: boolean
  onTakeBack(draft: Pending): void
  children?: ComponentChildren
}
const oneBreath = 5 * 60_000

/** The thread as a log: bubbles, days, what happened, how far one's own words have come. */
export function Messages({ thread, state, me, fromTop, onTakeBack, children }: MessagesProps) {
  const { t, language } = usePage()
  const { messages, pending, conversation, typing } = state
  const guests = conversation?.guests.filter(({ state: stands }) => stands !== 'asked') ?? []
  const people = [...(conversation?.participants ?? []), ...guests.map(({ staff, name, title }) => ({ id: staff, by: 'staff' as const, name, title, delivered: 0, read: 0 }))]
  const names = writersOf(conversation, messages)
  /** Where more than one writes, or has written, each bubble says who. */
  const several = guests.some(({ role }) => role === 'part') || new Set(messages.flatMap(({ by, author }) => (by === 'staff' && author !== null ? [author] : []))).size > 1
  const last = messages.at(-1)?.number ?? 0
  const lastMine = messages.findLast(({ author }) => author === me)?.number
  const { box, atEnd, away, toEnd, hold, release } = useEnd(() => look(), fromTop)
  const [read, setRead] = useState(last)
  const [spoken, setSpoken] = useState(false)
  const [erasing, setErasing] = useState<Message>()
  const [editing, setEditing] = useState<Message>()
  const mayEdit = ({ at }: Message) => conversation !== null && conversation.state !== 'closed' && Date.now() - Date.parse(at) < conversation.editMinutes * 60_000
  /** The message of one's own that was pressed: it shows how to erase it. */
  const [picked, setPicked] = useState(0)

  const look = () => {
    if (document.visibilityState !== 'visible' || !atEnd.current || last === 0) return
    thread.seen(last)
    setRead(last)
  }
  useEffect(() => {
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [last, thread, conversation?.id])
  // Read aloud is what comes from now on, not what was here before.
  useEffect(() => {
    if (state.loading) return
    const timer = setTimeout(() => setSpoken(true), 500)
    return () => clearTimeout(timer)
  }, [state.loading])
  useLayoutEffect(() => { if (pending.length > 0) toEnd() }, [pending.length])
  const older = async () => {
    setSpoken(false)
    hold()
    await thread.older().catch(() => undefined)
    setTimeout(() => {
      release()
      setSpoken(true)
    }, 500)
  }

  const heard = (number: number) => people.filter(({ by }) => by === 'staff').reduce((far, one) => Math.max(far, one.read >= number ? 2 : one.delivered >= number ? 1 : 0), 0)
  const events = eventWords(t)
  const bubble = (message: Message, before: Message | undefined) => {
    const mine = message.author === me
    const follows = before?.event === null && before.author === message.author && Date.parse(message.at) - Date.parse(before.at) < oneBreath
    const far = mine ? heard(message.number) : 0
    const who = mine ? t.talk.you : (names.get(message.author ?? '') || t.talk.service)
    return (
      <li key={message.number} class={`bubble ${mine ? 'mine' : 'theirs'}${follows ? ' follows' : ''}${picked === message.number ? ' picked' : ''}`} onClick={() => setPicked(mine ? message.number : 0)}>
        <span class="unseen">{who}, {clock(message.at, language)}:</span>
        {several && !mine && !follows && <span class="bubble-who" aria-hidden="true">{who}</span>}
        {message.text && <Words text={message.text} />}
        {message.files.map((file) => <Attachment key={file.id} file={file} conversation={thread.id} />)}
        <span class="bubble-foot">
          <time dateTime={message.at}>{clock(message.at, language)}</time>
          {message.edited && <span> · {t.talk.edited(clock(message.edited, language))}</span>}
          {mine && mayEdit(message) && <button type="button" class="bubble-erase" onClick={() => setEditing(message)}>{t.talk.edit}<span class="unseen"> {clock(message.at, language)}</span></button>}
          {mine && <button type="button" class="bubble-erase" onClick={() => setErasing(message)}>{t.talk.erase}<span class="unseen"> {clock(message.at, language)}</span></button>}
          {mine && <><span class={message.number === lastMine ? '' : 'unseen'}>{[t.talk.sent, t.talk.delivered, t.talk.read][far]}</span><Mark far={far} /></>}
        </span>
      </li>
    )
  }
  const writers = typing.filter((who) => who !== me)
  return (
    <div class="messages-frame">
      <div class="messages" ref={box} tabIndex={0}>
        <div>
          {state.hasOlder && <p class="center"><button type="button" class="quiet" onClick={() => void older()}>{t.talk.older}</button></p>}
          <div role="log" aria-live={spoken ? 'polite' : 'off'} aria-relevant="additions" aria-label={t.talk.label}><ol>
            {messages.map((message, at) => {
              const before = messages[at - 1]
              const newDay = !before || !sameDay(before.at, message.at)
              return [
                newDay && <li key={`day-${message.number}`} class="day">{dayLine(message.at, language)}</li>,
                message.event ? <li key={message.number} class="event">{events[message.event.name](message.event.who)}</li> : bubble(message, newDay ? undefined : before),
              ]
            })}
            {pending.map((draft) => <Unsent key={draft.id} draft={draft} onRetry={() => thread.retry(draft.id)} onUndo={() => { const taken = thread.discard(draft.id); if (taken) onTakeBack(taken) }} />)}
          </ol></div>
          {children}
          <p class="typing" role="status">{writers.length > 0 && <><span class="typing-dots" aria-hidden="true"><i /><i /><i /></span>{t.talk.typing(people.find(({ id }) => id === writers[0])?.name ?? '')}</>}</p>
        </div>
      </div>
      {editing && <EditMessage message={editing} conversation={conversation?.id ?? ''} onClose={() => setEditing(undefined)} />}
      {erasing && <EraseMessage message={erasing} conversation={conversation?.id ?? ''} onClose={() => setErasing(undefined)} />}
      {away && last > read && <button type="button" class="button new-message" onClick={toEnd}>{t.talk.new}</button>}
    </div>
  )
}
