import { useEffect, useMemo, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { sleepConversation } from '@socialspace/contract/operations/sleepConversation'
import { wakeConversation } from '@socialspace/contract/operations/wakeConversation'
import { fillReply } from '@socialspace/contract/replies'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useLiveState } from '../../app/live.tsx'
import { sentence, sentenceOf } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { AboutPane } from './AboutPane.tsx'
import { GuestBars } from './GuestBars.tsx'
import { GuestDialog } from './GuestDialog.tsx'
import { HandoverBar } from './HandoverBar.tsx'
import { HandoverDialog } from './HandoverDialog.tsx'
import { AbuseDialog } from './AbuseDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Composer } from './Composer.tsx'
import { LabelDialog } from './LabelDialog.tsx'
import { Messages } from './Messages.tsx'
import { useShortcuts } from './shortcuts.ts'
import { today } from '../replies/useReplies.ts'
import { useDesk } from './DeskState.tsx'
import { TalkHead } from './TalkHead.tsx'
import { useAbout } from './useAbout.ts'
import { useAnswer } from './useAnswer.ts'
import { useUnfinished } from './useRecordDraft.ts'
import { useThread } from './useThread.ts'
import { queueName } from './words.ts'
import './Talk.css'

/** A conversation and what is known about the citizen, opened by a deliberate act. */
export function Talk({ conversation, aboutOpen, setAbout }: { conversation: string; aboutOpen: boolean; setAbout: (open: boolean) => void }) {
  const t = useTexts()
  const { member, slug, name, account } = useWork()
  const language = useLanguage()
  const queues = useDesk().queue.data?.queues ?? []
  const queries = useQueryClient()
  const line = useLiveState()
  const { thread, state } = useThread(conversation)
  const [closing, setClosing] = useState(false)
  const [abuse, setAbuse] = useState(false)
  const [handing, setHanding] = useState(false)
  const [inviting, setInviting] = useState(false)
  const [labelling, setLabelling] = useState(false)
  /** It was here: when it is not any more, somebody else has it, or it is gone. */
  const had = useRef(false)
  if (state?.conversation) had.current = true
  const lost = Boolean(state?.failed) && had.current
  useEffect(() => {
    if (lost) for (const what of ['about', 'notes', 'answers']) queries.removeQueries({ queryKey: [member, what, conversation] })
  }, [lost, queries, member, conversation])
  const now = state?.conversation?.state
  const secondReader = state?.conversation?.secondReader === true
  const answer = useAnswer(conversation, secondReader)
  const about = useAbout(conversation).data
  const confidential = about?.confidential.conversation
  const fill = (text: string) => fillReply(text, {
    citizen: about?.contact.name ?? '', me: state?.conversation?.participants.find(({ id }) => id === account)?.name ?? '', member: name, date: today(language),
    queue: queueName(state?.conversation?.queue ?? '', queues, language),
  })
  const unfinished = useUnfinished().has(conversation)
  const change = async (operation: typeof sleepConversation | typeof wakeConversation, done: string) => {
    try {
      await client.call(operation as typeof sleepConversation, { params: { member, conversation } })
      say(done)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    void queries.invalidateQueries({ queryKey: [member, 'inbox'] })
  }
  const sleep = () => void change(sleepConversation, t.talk.slept)
  const wake = () => void change(wakeConversation, t.talk.woken)
  const focusField = () => document.getElementById('composer')?.focus()
  useShortcuts(useMemo(() => ({
    '/': focusField,
    a: () => {
      setAbout(true)
      requestAnimationFrame(() => document.getElementById('about')?.focus())
    },
    ...(now === 'open' ? { s: sleep } : {}),
    ...(now === 'open' || now === 'asleep' ? { e: () => setClosing(true), g: () => setHanding(true), i: () => setInviting(true) } : {}),
    ...(now ? { n: () => setLabelling(true) } : {}),
  }), [now, setAbout, conversation, member, t]))
  return (
    <>
      <section className={`talk ${lost ? 'lost' : ''}`} aria-label={t.talk.label}>
        <TalkHead state={state} aboutOpen={aboutOpen} setAbout={setAbout} onSleep={sleep} onWake={wake} onClose={() => setClosing(true)} onHandOver={() => setHanding(true)} onInvite={() => setInviting(true)} label={about?.label ?? null} known={Boolean(about?.known)} onLabel={() => setLabelling(true)} />
        {lost ? <div className="talk-failed"><Empty icon="people" title={t.handover.left}>{t.handover.leftText}</Empty></div> : state?.failed ? <div className="talk-failed"><Notice kind="bad">{sentenceOf(state.failed)}</Notice></div> : thread && state && !state.loading ? <Messages conversation={conversation} thread={thread} state={state} /> : <p className="loading" role="status">{t.talk.loading}</p>}
        {line === 'offline' && <p className="talk-bar offline" role="status"><Icon name="offline" size={16} />{t.talk.offline}</p>}
        {confidential && <p className="talk-bar" role="status"><Icon name="lock" size={16} />{t.confidence.conversation}</p>}
        {state?.conversation?.handover && <HandoverBar conversation={conversation} handover={state.conversation.handover} />}
        {state?.conversation && <GuestBars conversation={conversation} guests={state.conversation.guests} />}
        {now === 'asleep' && <p className="talk-bar"><Icon name="moon" size={16} />{t.talk.asleepNote}</p>}
        {now === 'closed' && unfinished && <p className="talk-bar unfinished"><Icon name="note" size={16} />{t.journal.unfinishedBar}<Button small onClick={() => setClosing(true)}>{t.journal.close.finish}</Button></p>}
        {now === 'closed' && <p className="talk-bar"><Icon name="check" size={16} />{t.talk.closedNote}</p>}
        {now === 'closed' && !state?.conversation?.test && <p className="talk-bar"><Icon name="checks" size={16} />{t.quality.talkBar} <Link to={`/workplace/m/${slug}/quality/evaluations/${conversation}`}>{t.quality.talkLink}</Link></p>}
        {thread && now && now !== 'closed' && <Composer thread={thread} conversation={conversation} fill={fill} secondReader={secondReader} answer={answer} />}
      </section>
      {!lost && <AboutPane conversation={conversation} state={state} onBack={() => setAbout(false)} />}
      {labelling && <LabelDialog conversation={conversation} label={about?.label ?? null} onClose={() => setLabelling(false)} />}
      {handing && <HandoverDialog conversation={conversation} onClose={() => setHanding(false)} />}
      {inviting && <GuestDialog conversation={conversation} onClose={() => setInviting(false)} />}
      {closing && state?.conversation && <CloseDialog conversation={state.conversation} onClose={() => setClosing(false)} onAbuse={() => { setClosing(false); setAbuse(true) }} />}
      {abuse && <AbuseDialog conversation={conversation} onClose={() => setAbuse(false)} />}
    </>
  )
}
