import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { erasePost } from '@socialspace/contract/operations/erasePost'
import type { Post, Room } from '@socialspace/contract/rooms'
import type { RoomState, RoomThread } from '@socialspace/kit/room'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence, sentenceOf } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { clockTime, dayHeading } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Words } from '../desk/Words.tsx'

/** What is written in a room, oldest first, each with who wrote it. Keeps to the newest unless one has scrolled up to read. */
export function Posts({ thread, state, room }: { thread: RoomThread; state: RoomState; room: Room }) {
  const t = useTexts()
  const r = t.rooms
  const language = useLanguage()
  const now = useNow()
  const { member } = useWork()
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [erasing, setErasing] = useState<Post>()
  const [problem, setProblem] = useState('')
  const { posts, pending } = state
  const last = posts.at(-1)?.number ?? 0
  useLayoutEffect(() => {
    const box = log.current
    if (box && (atEnd.current || pending.length > 0)) box.scrollTop = box.scrollHeight
  }, [last, pending.length])
  useEffect(() => {
    const box = log.current
    if (!box) return
    const grown = new ResizeObserver(() => { if (atEnd.current) box.scrollTop = box.scrollHeight })
    grown.observe(box)
    return () => grown.disconnect()
  }, [])
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible' && last > 0) thread.seen(last) }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [thread, last])
  const nameOf = (post: Post) => (post.from === room.me ? r.you : (room.people.find(({ id }) => id === post.from)?.name ?? ''))
  const erase = async (post: Post) => {
    setProblem('')
    try {
      await client.call(erasePost, { params: { member, room: room.id, post: post.id } })
      setErasing(undefined)
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  const bubble = (post: Post, first: boolean) => {
    const mine = post.from === room.me
    const person = room.people.find(({ id }) => id === post.from)
    const leads = room.kind === 'group' && person?.by === 'staff' && !mine
    return (
      <li className={`bubble ${mine ? 'mine' : leads ? 'theirs leads' : 'theirs'} ${first ? 'first' : ''}`}>
        {first && !mine ? <span className="room-from">{person?.name}{leads && <small>{pick(person.title, language) || r.leader}</small>}</span> : <span className="quiet">{nameOf(post)}, {clockTime(post.at, language)}</span>}
        <div className="bubble-text"><Words text={post.text} /></div>
        <span className="bubble-meta">
          <time dateTime={post.at}>{clockTime(post.at, language)}</time>
          {(mine || room.moderates) && <Button small look="ghost" className="room-erase" aria-label={r.deleteOf(nameOf(post), clockTime(post.at, language))} onClick={() => { setProblem(''); setErasing(post) }}>{r.delete}</Button>}
        </span>
      </li>
    )
  }
  return (
    <div className="log-frame">
      <div className="log" ref={log} role="log" aria-label={r.log} tabIndex={0} onScroll={() => { const box = log.current!; atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 48 }}>
        <ol>
          {state.hasOlder && <li className="log-older"><Button small onClick={() => void thread.older()}>{r.older}</Button></li>}
          {posts.map((post, nth) => {
            const before = posts[nth - 1]
            const newDay = !before || new Date(before.at).toDateString() !== new Date(post.at).toDateString()
            const line = post.event ? r.events[post.event] : post.state === 'there' ? null : post.state === 'removed' ? r.takenAway : r.erased
            return (
              <Fragment key={post.number}>
                {newDay && <li className="log-day">{dayHeading(post.at, now, language)}</li>}
                {line === null ? bubble(post, newDay || before.from !== post.from || before.event !== null) : <li className="log-event"><span>{line}</span><time dateTime={post.at}>{clockTime(post.at, language)}</time></li>}
              </Fragment>
            )
          })}
          {pending.map(({ id, text, status, code }) => (
            <li key={id} className="bubble mine first unsent">
              <div className="bubble-text"><Words text={text} /></div>
              <span className={`bubble-meta ${status === 'refused' ? 'bad' : ''}`} role={status === 'refused' ? 'alert' : 'status'}><Icon name={status === 'refused' ? 'alert' : 'clock'} size={14} />{status === 'refused' ? `${t.talk.refused}. ${sentenceOf(code ?? 'internal')}` : t.talk[status]}</span>
              {status === 'refused' && <span className="bubble-again"><Button small onClick={() => thread.retry(id)}>{t.app.retry}</Button><Button small look="ghost" onClick={() => thread.discard(id)}>{t.act.remove}</Button></span>}
            </li>
          ))}
        </ol>
      </div>
      {erasing && (
        <Dialog title={erasing.from === room.me ? r.deleteOwnTitle : r.deleteTitle} onClose={() => setErasing(undefined)}
          actions={<><Button look="ghost" onClick={() => setErasing(undefined)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void erase(erasing)}>{r.deleteYes}</Button></>}>
          {problem && <Notice kind="bad">{problem}</Notice>}
          <p>{erasing.from === room.me ? r.deleteOwnText : r.deleteText}</p>
        </Dialog>
      )}
    </div>
  )
}
