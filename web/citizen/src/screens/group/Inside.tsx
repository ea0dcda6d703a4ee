import { periods } from '@socialspace/contract/data/periods'
import { callModerator } from '@socialspace/contract/operations/callModerator'
import { createLive, type LiveState } from '@socialspace/kit/live'
import { createRoom, type RoomState, type RoomThread } from '@socialspace/kit/room'
import { useEffect, useState } from 'preact/hooks'
import { client, codeSentence } from '../../client.ts'
import { pick, usePage, useSite } from '../../page.ts'
import { Ask } from '../../parts/Ask.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { Link } from '../../parts/Link.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { Urgent } from '../../parts/Urgent.tsx'
import { groupTexts } from '../../texts/group.ts'
import { moment } from '../../time.ts'
import { GroupMenu } from './GroupMenu.tsx'
import { Posts } from './Posts.tsx'
import { Wait } from './Wait.tsx'
import { WritePost } from './WritePost.tsx'

/** Inside a group: waiting for it to begin, writing, reading along, and after it. One line says who reads, and one button that one does not feel well. */
export function Inside({ group, onOut }: { group: string; onOut: (why: 'removed' | 'left' | 'gone', erased: boolean) => void }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const g = groupTexts(language)
  const [open, setOpen] = useState<{ thread: RoomThread; state: RoomState }>()
  const [line, setLine] = useState<LiveState>('connecting')
  const [calling, setCalling] = useState(false)
  useEffect(() => {
    const live = createLive({ url: `/live?app=citizen&member=${member}` })
    const thread = createRoom({ live, client, member, room: group })
    const show = () => setOpen({ thread, state: thread.state() })
    const off = [thread.subscribe(show), live.onState(setLine)]
    show()
    return () => {
      for (const stop of off) stop()
      thread.close()
      live.close()
    }
  }, [member, group])
  const { thread, state } = open ?? {}
  const room = state?.room
  useEffect(() => { if (state?.out) onOut(state.out, false) }, [state?.out])
  const call = (on: boolean) => client.call(callModerator, { params: { member, group }, body: { on } })

  if (state?.failed) return <div class="group-scroll"><section class="sheet"><Problem>{codeSentence(state.failed, language)}</Problem></section></div>
  if (!thread || !state || !room) return <div class="group-scroll"><section class="sheet"><Loading waiting={line === 'offline'} /></section></div>
  const mine = room.people.find(({ id }) => id === room.me)!
  const here = room.people.filter(({ state: how }) => how === 'in' || how === 'muted')
  const [citizens, staff] = [here.filter(({ by }) => by === 'citizen').length, here.filter(({ by }) => by === 'staff').length]
  const ended = room.state === 'closed' || room.state === 'cancelled'
  if (room.state === 'planned') return <div class="group-scroll"><section class="sheet group"><Wait room={room} mine={mine} citizens={citizens} /><p><GroupMenu group={group} room={room} onOut={onOut} /></p></section></div>
  const writes = room.state === 'open' && mine.state === 'in'
  return (
    <div class="talk group">
      <div class="talk-head">
        <h1>{pick(room.name, language)}<span class="unseen">, </span><small>{g.head(citizens, staff)}</small></h1>
        <GroupMenu group={group} room={room} onOut={onOut} />
      </div>
      <Posts thread={thread} state={state} room={room} />
      <div role="status">
        {line === 'offline' && <p class="bar offline">{t.talk.offline}</p>}
        {mine.called && !ended && <div class="bar"><p>{g.called}</p><Urgent /><button type="button" class="quiet" onClick={() => void call(false)}>{g.calledBack}</button></div>}
        {mine.state === 'muted' && !ended && <p class="bar">{g.muted}</p>}
        {room.state === 'paused' && <p class="bar">{g.pausedBar}</p>}
        {ended && <p class="bar">{room.state === 'cancelled' ? g.cancelled : g.closedBar(room.endsAt && moment(room.endsAt, language))} <Link to={`/${slug}`}>{g.removedWrite}</Link></p>}
      </div>
      {!ended && !mine.called && <div class="group-unwell"><button type="button" class="quiet" onClick={() => setCalling(true)}>{g.unwell}</button></div>}
      {!ended && <WritePost thread={thread} writes={writes} who={g.who2(pick(periods[room.kept], language))} />}
      {calling && <Ask title={g.unwellTitle} yes={g.unwellYes} no={g.unwellNo} act={() => call(true).then(() => setCalling(false))} onClose={() => setCalling(false)}><p>{g.unwellText}</p></Ask>}
    </div>
  )
}
