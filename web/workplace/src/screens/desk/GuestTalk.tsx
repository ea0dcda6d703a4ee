import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTexts } from '../../app/language.ts'
import { useLiveState } from '../../app/live.tsx'
import { sentenceOf } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Composer } from './Composer.tsx'
import { useEndGuest } from './GuestBars.tsx'
import { Messages } from './Messages.tsx'
import { useThread } from './useThread.ts'
import './Talk.css'

/** A colleague's conversation, as one whom the citizen has let in sees it: what is said from where they came in, who is there, and the way out. `back`: where the list is. */
export function GuestTalk({ conversation, back, always }: { conversation: string; back: string; always?: boolean }) {
  const t = useTexts()
  const { account, member } = useWork()
  const queries = useQueryClient()
  const line = useLiveState()
  const { thread, state } = useThread(conversation)
  const had = useRef(false)
  if (state?.conversation) had.current = true
  const over = Boolean(state?.failed) && had.current
  useEffect(() => {
    if (over) for (const what of ['inbox', 'talking']) void queries.invalidateQueries({ queryKey: [member, what] })
  }, [over, queries, member])
  const me = state?.conversation?.guests.find(({ staff, state: stands }) => staff === account && stands === 'here')
  const { busy, end } = useEndGuest(conversation, me?.id ?? '', t.guests.left)
  const counsellor = state?.conversation?.participants.find(({ by }) => by === 'staff')?.name ?? ''
  return (
    <section className="talk guest-talk" aria-label={t.talk.label}>
      <header className="talk-head">
        <Link to={back} className={`button ghost bare ${always ? '' : 'talk-back'}`}><Icon name="back" /><span className="quiet">{t.guests.back}</span></Link>
        <div className="talk-title"><h2>{t.guests.group}</h2>{me && <span className="state open"><Icon name={me.role === 'listen' ? 'eye' : 'people'} size={14} />{t.guests.here[me.role](me.name)}</span>}</div>
        {me && <div className="talk-actions"><Button small icon="out" busy={busy && t.guests.busy} onClick={() => void end()}>{t.guests.leave}</Button></div>}
      </header>
      {over ? <div className="talk-failed"><Empty icon="people" title={t.guests.noMore}>{t.guests.noMoreText}</Empty></div>
        : state?.failed ? <div className="talk-failed"><Notice kind="bad">{sentenceOf(state.failed)}</Notice></div>
          : thread && state && !state.loading ? <Messages conversation={conversation} thread={thread} state={state} /> : <p className="loading" role="status">{t.talk.loading}</p>}
      {line === 'offline' && <p className="talk-bar offline" role="status"><Icon name="offline" size={16} />{t.talk.offline}</p>}
      {me && <p className="talk-bar" role="status"><Icon name={me.role === 'listen' ? 'eye' : 'people'} size={16} />{t.guests.me[me.role](counsellor)}{!me.everything && ` ${t.guests.later}`}</p>}
      {thread && me?.role === 'part' && <Composer thread={thread} conversation={conversation} fill={(text) => text} secondReader={false} answer={null} guest />}
    </section>
  )
}
