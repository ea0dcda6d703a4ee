import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import type { listTeamRooms } from '@socialspace/contract/operations/listTeamRooms'
import type { TeamRow } from '@socialspace/contract/rooms'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { Posts } from '../rooms/Posts.tsx'
import { useRoom } from '../rooms/useRoom.ts'
import { WritePost } from '../rooms/WritePost.tsx'

/** A room of the staff, with a plain reminder of what does not belong there. */
export function TeamTalk({ row, onEdit }: { row: TeamRow; onEdit: (() => void) | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const { slug, member } = useWork()
  const queries = useQueryClient()
  const { thread, state } = useRoom(row.id)
  const last = state?.posts.at(-1)?.number ?? 0
  // What is on the screen is not unread, before the server says so.
  useEffect(() => {
    if (last === 0 || document.visibilityState !== 'visible') return
    queries.setQueryData<Answered<typeof listTeamRooms>>([member, 'team'], (team) => team && { ...team, rooms: team.rooms.map((one) => (one.id === row.id ? { ...one, read: Math.max(one.read, last) } : one)) })
  }, [last, member, row, queries])
  const name = pick(row.name, language)
  return (
    <section className="talk room-talk" aria-label={name}>
      <header className="talk-head">
        <Link to={`/workplace/m/${slug}/team`} className="button ghost bare talk-back"><Icon name="back" /><span className="quiet">{t.act.back}</span></Link>
        <div className="talk-title"><h2>{name}</h2></div>
        {onEdit && <div className="talk-actions"><Button small onClick={onEdit}>{t.rooms.team.editRoom}</Button></div>}
      </header>
      <p className="room-remind">{t.rooms.team.remind}</p>
      {state?.failed || state?.out ? <div className="talk-failed"><Notice kind="bad">{state.out ? t.rooms.out : sentenceOf(state.failed!)}</Notice></div> : thread && state?.room ? <Posts thread={thread} state={state} room={state.room} /> : <Loading />}
      {thread && <WritePost thread={thread} label={t.rooms.writeTeam} />}
    </section>
  )
}
