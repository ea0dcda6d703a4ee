import type { Message } from '@socialspace/contract/shapes'
import type { Thread, ThreadState } from '@socialspace/kit/thread'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { codeSentence } from '../client.ts'
import { usePage } from '../page.ts'
import { clock, dayLine, sameDay } from '../time.ts'
import { Attachment } from './Attachment.tsx'
import { Words } from './Words.tsx'
import './Messages.css'

const nearEnd = 120

/** The thread as a log: bubbles, days, what happened, how far one's own words have come. */
export function Messages({ thread, state, me, children }: { thread: Thread; state: ThreadState; me: string; children: ComponentChildren }) {
  const { t, language } = usePage()
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const { messages, pending, conversation, typing } = state
  const staff = conversation?.participants.find(({ by }) => by === 'staff')
  const last = messages.at(-1)?.number ?? 0
  const lastMine = messages.findLast(({ author }) => author === me)?.number

  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [last, pending.length, typing.length])
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible' && last > 0) thread.seen(last) }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [last, thread, state.conversation?.id])

  const reached = (number: number) => (staff && staff.read >= number ? t.talk.read : staff && staff.delivered >= number ? t.talk.delivered : t.talk.sent)
  const events = { started: () => t.talk.started, taken: t.talk.taken, asleep: () => t.talk.asleep, woken: () => t.talk.woken, closed: () => t.talk.closed, reopened: () => t.talk.reopened }
  const bubble = (message: Message) => {
    const mine = message.author === me
    return (
      <li key={message.number} class={mine ? 'bubble mine' : 'bubble theirs'}>
        <span class="unseen">{mine ? t.talk.you : (staff?.name ?? t.talk.service)}, {clock(message.at, language)}:</span>
        {message.text && <Words text={message.text} />}
        {message.files.map((file) => <Attachment key={file.id} file={file} conversation={conversation?.id ?? ''} />)}
        <span class="bubble-foot"><time dateTime={message.at}>{clock(message.at, language)}</time>{mine && <span class={message.number === lastMine ? '' : 'unseen'}> · {reached(message.number)}</span>}</span>
      </li>
    )
  }
  return (
    <div class="messages" ref={box} tabIndex={0} onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => { atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd }}>
      {state.hasOlder && <p class="center"><button type="button" class="quiet" onClick={() => { atEnd.current = false; void thread.older() }}>{t.talk.older}</button></p>}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t.talk.label}><ol>
        {messages.map((message, at) => {
          const before = messages[at - 1]
          const newDay = !before || !sameDay(before.at, message.at)
          return [
            newDay && <li key={`day-${message.number}`} class="day">{dayLine(message.at, language)}</li>,
            message.event ? <li key={message.number} class="event">{events[message.event.name](message.event.who)}</li> : bubble(message),
          ]
        })}
        {pending.map((draft) => (
          <li key={draft.id} class="bubble mine unsent">
            {draft.text && <Words text={draft.text} />}
            {draft.files.map(({ id, name }) => <span key={id} class="file-name">{name}</span>)}
            <span class="bubble-foot" role="status">{draft.status === 'refused' ? `${t.talk.refused}. ${codeSentence(draft.code ?? 'internal', language)}` : draft.status === 'waiting' ? t.talk.waiting : t.talk.sending}</span>
            {draft.status === 'refused' && <span class="bubble-acts"><button type="button" class="quiet" onClick={() => thread.retry(draft.id)}>{t.talk.retry}</button><button type="button" class="quiet" onClick={() => thread.discard(draft.id)}>{t.talk.undo}</button></span>}
          </li>
        ))}
      </ol></div>
      {children}
      <p class="typing" role="status">{typing.some((who) => who !== me) ? t.talk.typing(staff?.name ?? '') : ''}</p>
    </div>
  )
}
