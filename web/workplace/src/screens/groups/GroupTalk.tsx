import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { periods } from '@socialspace/contract/data/periods'
import { moderateGroup } from '@socialspace/contract/operations/moderateGroup'
import type { GroupRow } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence, sentenceOf } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { Posts } from '../rooms/Posts.tsx'
import { useRoom } from '../rooms/useRoom.ts'
import { WritePost } from '../rooms/WritePost.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { People } from './People.tsx'

type Act = 'open' | 'pause' | 'resume' | 'close' | 'cancel' | 'close-door' | 'open-door'
const said = { open: 'opened', pause: 'paused', resume: 'resumed', close: 'closed', cancel: 'cancelled', 'close-door': 'doorClosed', 'open-door': 'doorOpened' } as const

/** The inside of a group that one leads: what is said, who is in it, and what can be done. */
export function GroupTalk({ row, aboutOpen, setAbout, onEdit }: { row: GroupRow; aboutOpen: boolean; setAbout: (open: boolean) => void; onEdit: () => void }) {
  const t = useTexts()
  const r = t.rooms
  const language = useLanguage()
  const now = useNow()
  const { member, slug } = useWork()
  const queries = useQueryClient()
  const { thread, state } = useRoom(row.id)
  const [asking, setAsking] = useState<'close' | 'cancel' | 'link'>()
  const [link, setLink] = useState<string | null>(null)
  const room = state?.room
  const act = async (what: Act) => {
    try {
      await client.call(moderateGroup, { params: { member, group: row.id }, body: { act: what } })
      say(r[said[what]])
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    setAsking((asked) => (asked === what ? undefined : asked))
    await queries.invalidateQueries({ queryKey: [member, 'groups'] })
  }
  const is = room?.state ?? row.state
  const ended = is === 'closed' || is === 'cancelled'
  const me = room?.people.find(({ id }) => id === room.me)
  const called = room?.people.filter((one) => one.called).length ?? 0
  return (
    <>
      <section className="talk room-talk" aria-label={pick(row.name, language)}>
        <header className="talk-head">
          <Link to={`/workplace/m/${slug}/groups`} className="button ghost bare talk-back"><Icon name="back" /><span className="quiet">{t.act.back}</span></Link>
          <div className="talk-title"><h2>{pick(row.name, language)}</h2><span className={`state ${is === 'open' ? 'open' : is === 'planned' ? 'waiting' : is === 'paused' ? 'asleep' : 'closed'}`}>{r.states[is]}</span></div>
          <div className="talk-actions">
            {is === 'planned' && <Button small look="primary" icon="chat" onClick={() => void act('open')}>{r.open}</Button>}
            {is === 'open' && <Button small icon="clock" onClick={() => void act('pause')}>{r.pause}</Button>}
            {is === 'paused' && <Button small look="primary" icon="chat" onClick={() => void act('resume')}>{r.resume}</Button>}
            {(is === 'open' || is === 'paused') && <Button small icon="check" onClick={() => setAsking('close')}>{r.close}</Button>}
            {is === 'planned' && <Button small onClick={() => setAsking('cancel')}>{r.cancel}</Button>}
            {!ended && (row.listed || row.doorClosed) && <Button small icon="lock" onClick={() => void act(row.doorClosed ? 'open-door' : 'close-door')}>{row.doorClosed ? r.openDoor : r.closeDoor}</Button>}
            {!ended && <Button small icon="key" onClick={() => setAsking('link')}>{r.link}</Button>}
            {!ended && <Button small icon="calendar" onClick={onEdit}>{r.edit}</Button>}
            <Button small icon="people" className="about-toggle" aria-pressed={aboutOpen} onClick={() => setAbout(!aboutOpen)}>{r.inside}</Button>
          </div>
        </header>
        <div role="status">{called > 0 && <p className="talk-bar alarm"><Icon name="alert" size={16} /><strong>{r.calls(called)}</strong></p>}{row.doorClosed && !ended && <p className="talk-bar offline"><Icon name="lock" size={16} />{r.doorBar}</p>}</div>
        {state?.failed || state?.out ? <div className="talk-failed"><Notice kind="bad">{state.out ? r.out : sentenceOf(state.failed!)}</Notice></div> : thread && state && room ? <Posts thread={thread} state={state} room={room} /> : <Loading />}
        {is === 'planned' ? <p className="room-bar">{r.notOpen}</p> : ended ? <p className="room-bar">{room?.endsAt ? r.endedBar(fullMoment(room.endsAt, now, language)) : ''}</p> : thread && me ? <WritePost thread={thread} label={r.write} hint={r.seenAs([me.name, pick(me.title, language).toLocaleLowerCase(language)].filter(Boolean).join(', '))} /> : null}
      </section>
      <People row={row} room={room ?? null} now={now} onLink={setLink} onDoor={() => void act('close-door')} onBack={() => setAbout(false)} />
      {(asking === 'close' || asking === 'cancel') && (
        <Dialog title={r[`${asking}Title`]} onClose={() => setAsking(undefined)} actions={<><Button look="ghost" onClick={() => setAsking(undefined)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void act(asking)}>{r[`${asking}Yes`]}</Button></>}>
          <p>{asking === 'close' ? r.closeText(pick(periods[room?.kept ?? 'P30D'], language)) : r.cancelText}</p>
        </Dialog>
      )}
      {(asking === 'link' || link) && <LinkDialog row={row} given={link} onClose={() => { setAsking(undefined); setLink(null) }} />}
    </>
  )
}
