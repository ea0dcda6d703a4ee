import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import type { listInbox } from '@socialspace/contract/operations/listInbox'
import type { Message } from '@socialspace/contract/shapes'
import type { Thread, ThreadState } from '@socialspace/kit/thread'
import { writers } from '@socialspace/kit/writers'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { clockTime, dayHeading } from '../../app/time.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Bubble, PendingBubble } from './Bubble.tsx'
import { EditDialog, EraseDialog } from './OwnMessage.tsx'
import { citizenMarks } from './marks.ts'

type Inbox = Answered<typeof listInbox>

/** The thread: oldest first, days apart, events as lines. Keeps to the newest unless one has scrolled up to read. */
export function Messages({ conversation, thread, state }: { conversation: string; thread: Thread; state: ThreadState }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { account, member } = useWork()
  const queries = useQueryClient()
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const fromEnd = useRef(0)
  const lastTop = useRef(0)
  const [below, setBelow] = useState(false)
  const { messages, pending } = state
  const last = messages.at(-1)?.number ?? 0
  const first = messages[0]?.number ?? 0
  const marks = citizenMarks(state)
  const names = writers(state.conversation, messages)
  const lastMine = messages.findLast(({ author }) => author === account)?.number

  const [acting, setActing] = useState<{ message: Message; act: 'edit' | 'erase' } | null>(null)
  const underWay = state.conversation !== null && state.conversation.state !== 'closed'
  const isMine = ({ author }: Message) => underWay && author === account
  const mayEdit = (message: Message) => isMine(message) && !state.conversation!.secondReader && now - Date.parse(message.at) < state.conversation!.editMinutes * 60_000

  const toEnd = () => {
    const box = log.current
    if (box) box.scrollTop = box.scrollHeight
    setBelow(false)
  }
  useLayoutEffect(() => {
    const box = log.current
    if (box && !atEnd.current) box.scrollTop = box.scrollHeight - fromEnd.current
  }, [first])
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
    else setBelow(true)
  }, [last])
  useLayoutEffect(() => {
    if (pending.length > 0) toEnd()
  }, [pending.length])
  useEffect(() => {
    const look = () => {
      if (atEnd.current && last > 0 && document.visibilityState === 'visible' && document.hasFocus()) {
        thread.seen(last)
        queries.setQueryData<Inbox>([member, 'inbox'], (inbox) => inbox && { rows: inbox.rows.map((row) => (row.id === conversation && row.read < last ? { ...row, read: last } : row)) })
      }
    }
    look()
    const events = ['visibilitychange', 'focus', 'scroll'] as const
    for (const name of events) window.addEventListener(name, look, { capture: true, passive: true })
    return () => {
      for (const name of events) window.removeEventListener(name, look, { capture: true })
    }
  }, [thread, last, member, conversation, queries])
  useEffect(() => {
    const box = log.current
    if (!box) return
    const grown = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight
    })
    grown.observe(box)
    if (box.firstElementChild) grown.observe(box.firstElementChild)
    return () => grown.disconnect()
  }, [])
  const scrolled = () => {
    const box = log.current
    if (!box) return
    fromEnd.current = box.scrollHeight - box.scrollTop
    // A picture that arrives pushes the end away too: only scrolling up means that one has left it.
    if (fromEnd.current - box.clientHeight < 48) atEnd.current = true
    else if (box.scrollTop < lastTop.current) atEnd.current = false
    lastTop.current = box.scrollTop
    if (atEnd.current) setBelow(false)
  }

  return (
    <div className="log-frame">
      <div className="log" ref={log} onScroll={scrolled} role="log" aria-label={t.talk.messages} tabIndex={0}>
        {/* One child holds everything, so that its growth can be followed. */}
        <ol>
          {state.hasOlder && <li className="log-older"><Button small onClick={() => void thread.older()}>{t.talk.older}</Button></li>}
          {messages.map((message, index) => {
            const before = messages[index - 1]
            const newDay = !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString()
            return (
              <Fragment key={message.number}>
                {newDay && <li className="log-day">{dayHeading(message.at, now, language)}</li>}
                {message.event
                  ? <li className="log-event"><span>{{ ...t.talk.events, ...t.handover.events, ...t.guests.events }[message.event.name](message.event.who)}</span><time dateTime={message.at}>{clockTime(message.at, language)}</time></li>
                  : <Bubble message={message} conversation={conversation} mine={message.author === account} name={names.get(message.author ?? '')} first={newDay || before?.author !== message.author} marks={marks} spoken={message.number === lastMine}
                      onEdit={mayEdit(message) ? () => setActing({ message, act: 'edit' }) : undefined} onErase={isMine(message) ? () => setActing({ message, act: 'erase' }) : undefined} />}
              </Fragment>
            )
          })}
          {pending.map((draft) => <PendingBubble key={draft.id} draft={draft} thread={thread} />)}
        </ol>
        <p className="typing" role="status">{state.typing.some((who) => who !== account) ? t.talk.typing : ''}</p>
      </div>
      {acting && (acting.act === 'edit' ? <EditDialog message={acting.message} conversation={conversation} onClose={() => setActing(null)} /> : <EraseDialog message={acting.message} conversation={conversation} onClose={() => setActing(null)} />)}
      {below && <Button small icon="down" className="log-new" onClick={() => { atEnd.current = true; toEnd() }}>{t.talk.newBelow}</Button>}
    </div>
  )
}
