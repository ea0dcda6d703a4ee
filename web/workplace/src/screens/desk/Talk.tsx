import { useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { sleepConversation } from '@socialspace/contract/operations/sleepConversation'
import { wakeConversation } from '@socialspace/contract/operations/wakeConversation'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { useLiveState } from '../../app/live.tsx'
import { sentence, sentenceOf } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { AboutPane } from './AboutPane.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Composer } from './Composer.tsx'
import { Messages } from './Messages.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TalkHead } from './TalkHead.tsx'
import { useAbout } from './useAbout.ts'
import { useThread } from './useThread.ts'
import './Talk.css'

/** A conversation and what is known about the citizen, opened by a deliberate act. */
export function Talk({ conversation, aboutOpen, setAbout }: { conversation: string; aboutOpen: boolean; setAbout: (open: boolean) => void }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const line = useLiveState()
  const { thread, state } = useThread(conversation)
  const [closing, setClosing] = useState(false)
  const now = state?.conversation?.state
  const confidential = useAbout(conversation).data?.confidential.conversation
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
    ...(now === 'open' || now === 'asleep' ? { e: () => setClosing(true) } : {}),
  }), [now, setAbout, conversation, member, t]))
  return (
    <>
      <section className="talk" aria-label={t.talk.label}>
        <TalkHead state={state} aboutOpen={aboutOpen} setAbout={setAbout} onSleep={sleep} onWake={wake} onClose={() => setClosing(true)} />
        {state?.failed ? <div className="talk-failed"><Notice kind="bad">{sentenceOf(state.failed)}</Notice></div> : thread && state && !state.loading ? <Messages conversation={conversation} thread={thread} state={state} /> : <p className="loading" role="status">{t.talk.loading}</p>}
        {line === 'offline' && <p className="talk-bar offline" role="status"><Icon name="offline" size={16} />{t.talk.offline}</p>}
        {confidential && <p className="talk-bar" role="status"><Icon name="lock" size={16} />{t.confidence.conversation}</p>}
        {now === 'asleep' && <p className="talk-bar"><Icon name="moon" size={16} />{t.talk.asleepNote}</p>}
        {now === 'closed' && <p className="talk-bar"><Icon name="check" size={16} />{t.talk.closedNote}</p>}
        {thread && now && now !== 'closed' && <Composer thread={thread} conversation={conversation} />}
      </section>
      <AboutPane conversation={conversation} state={state} onBack={() => setAbout(false)} />
      {closing && <CloseDialog conversation={conversation} chosen={state?.conversation?.themes ?? []} onClose={() => setClosing(false)} />}
    </>
  )
}
