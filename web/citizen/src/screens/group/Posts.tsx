import { erasePost } from '@socialspace/contract/operations/erasePost'
import type { Post, Room } from '@socialspace/contract/rooms'
import type { RoomState, RoomThread } from '@socialspace/kit/room'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { client, codeSentence } from '../../client.ts'
import { pick, usePage, useSite } from '../../page.ts'
import { Ask } from '../../parts/Ask.tsx'
import { useEnd } from '../../parts/useEnd.ts'
import { Words } from '../../parts/Words.tsx'
import { groupTexts } from '../../texts/group.ts'
import { clock, dayLine, sameDay } from '../../time.ts'
import '../../parts/Messages.css'

const oneBreath = 5 * 60_000

/** What is said in a group: each bubble with the name its writer chose, and whether they lead the group. */
export function Posts({ thread, state, room }: { thread: RoomThread; state: RoomState; room: Room }) {
  const { t, language } = usePage()
  const { member } = useSite()
  const g = groupTexts(language)
  const { posts, pending } = state
  const { box, away, toEnd, hold, release } = useEnd(() => undefined, false)
  const [spoken, setSpoken] = useState(false)
  const [picked, setPicked] = useState(0)
  const [erasing, setErasing] = useState<Post>()
  const last = posts.at(-1)?.number ?? 0
  const [read, setRead] = useState(last)
  // Read aloud is what comes from now on, not what was here before.
  useEffect(() => {
    if (state.loading) return
    const timer = setTimeout(() => setSpoken(true), 500)
    return () => clearTimeout(timer)
  }, [state.loading])
  useLayoutEffect(() => { if (pending.length > 0) toEnd() }, [pending.length])
  useEffect(() => { if (!away) setRead(last) }, [away, last])
  const older = async () => {
    hold()
    await thread.older().catch(() => undefined)
    setTimeout(release, 500)
  }
  const line = (post: Post, before: Post | undefined) => {
    if (post.event) return <li key={post.number} class="event">{g.events[post.event]}</li>
    if (post.state !== 'there') return <li key={post.number} class="event">{post.state === 'removed' ? g.removed : g.erased}</li>
    const mine = post.from === room.me
    const person = room.people.find(({ id }) => id === post.from)
    const leads = person?.by === 'staff'
    const follows = before?.event === null && before.state === 'there' && before.from === post.from && Date.parse(post.at) - Date.parse(before.at) < oneBreath
    return (
      <li key={post.number} class={`bubble ${mine ? 'mine' : leads ? 'theirs leads' : 'theirs'}${follows ? ' follows' : ''}${picked === post.number ? ' picked' : ''}`} onClick={() => setPicked(mine ? post.number : 0)}>
        {mine || follows ? <span class="unseen">{mine ? g.you : person?.name}:</span> : <span class="bubble-name">{person?.name}{leads && <small>{pick(person.title, language) || g.counsellor}</small>}<span class="unseen">:</span></span>}
        <Words text={post.text} />
        <span class="bubble-foot">
          <time dateTime={post.at}>{clock(post.at, language)}</time>
          {mine && <button type="button" class="bubble-erase" onClick={() => setErasing(post)}>{t.talk.erase}<span class="unseen"> {clock(post.at, language)}</span></button>}
        </span>
      </li>
    )
  }
  return (
    <div class="messages-frame">
      <div class="messages" ref={box} tabIndex={0}>
        <div>
          {state.hasOlder && <p class="center"><button type="button" class="quiet" onClick={() => void older()}>{t.talk.older}</button></p>}
          <div role="log" aria-live={spoken ? 'polite' : 'off'} aria-relevant="additions" aria-label={g.log}><ol>
            {posts.map((post, at) => {
              const before = posts[at - 1]
              const newDay = !before || !sameDay(before.at, post.at)
              return [newDay && <li key={`day-${post.number}`} class="day">{dayLine(post.at, language)}</li>, line(post, newDay ? undefined : before)]
            })}
            {pending.map(({ id, text, status, code }) => (
              <li key={id} class="bubble mine unsent">
                <Words text={text} />
                <span class="bubble-foot" role="status">{status === 'refused' ? `${t.talk.refused}. ${codeSentence(code ?? 'internal', language)}` : status === 'waiting' ? t.talk.waiting : t.talk.sending}</span>
                {status === 'refused' && <span class="bubble-acts"><button type="button" class="quiet" onClick={() => thread.retry(id)}>{t.talk.retry}</button><button type="button" class="quiet" onClick={() => thread.discard(id)}>{t.talk.undo}</button></span>}
              </li>
            ))}
          </ol></div>
        </div>
      </div>
      {away && last > read && <button type="button" class="button new-message" onClick={toEnd}>{t.talk.new}</button>}
      {erasing && (
        <Ask title={g.eraseTitle} yes={t.talk.eraseYes} no={t.talk.eraseNo} onClose={() => setErasing(undefined)} act={() => client.call(erasePost, { params: { member, room: room.id, post: erasing.id } }).then(() => setErasing(undefined))}>
          <blockquote class="erase-words">{erasing.text.length > 140 ? `${erasing.text.slice(0, 140)} …` : erasing.text}</blockquote>
          <p>{g.eraseText}</p>
        </Ask>
      )}
    </div>
  )
}
