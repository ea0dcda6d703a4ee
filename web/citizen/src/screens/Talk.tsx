import { listMyConversations } from '@socialspace/contract/operations/listMyConversations'
import { createLive, type Live, type LiveState } from '@socialspace/kit/live'
import { createThread, type Thread, type ThreadState } from '@socialspace/kit/thread'
import { useEffect, useState } from 'preact/hooks'
import { client, codeSentence, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Composer } from '../parts/Composer.tsx'
import { Link } from '../parts/Link.tsx'
import { Messages } from '../parts/Messages.tsx'
import { Problem } from '../parts/Problem.tsx'
import { TalkMenu } from '../parts/TalkMenu.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { useSession } from '../session.ts'
import './Talk.css'

/** The conversation: waiting, writing, resting, closed. */
export function Talk() {
  const { t, language, refresh } = usePage()
  const { member, slug } = useSite()
  const session = useSession()
  const [conversation, setConversation] = useState<string | null>()
  const [problem, setProblem] = useState('')
  const [live, setLive] = useState<Live>()
  const [line, setLine] = useState<LiveState>('connecting')
  const [thread, setThread] = useState<Thread>()
  const [state, setState] = useState<ThreadState>()
  const me = session?.account ?? undefined

  useEffect(() => {
    if (!me) return
    const opened = createLive({ url: `/live?app=citizen&member=${member}` })
    const off = [opened.onState(setLine), opened.on((frame) => { if (frame.t === 'site') void refresh().catch(() => undefined) })]
    setLive(opened)
    return () => {
      for (const stop of off) stop()
      opened.close()
    }
  }, [me, member])
  useEffect(() => {
    if (!me) return
    let here = true
    client.call(listMyConversations, { params: { member } }).then((found) => here && setConversation(found[0]?.id ?? null), (error: unknown) => here && setProblem(sentence(error, language)))
    return () => { here = false }
  }, [me, member])
  useEffect(() => {
    if (!live || !conversation || !me) return
    const made = createThread({ live, client, member, conversation, me })
    setThread(made)
    setState(made.state())
    const off = made.subscribe(() => setState(made.state()))
    return () => {
      off()
      made.close()
    }
  }, [live, conversation, me])

  if (session === null || conversation === null) return <section class="sheet"><h1>{t.title.talk}</h1><p>{t.talk.none}</p><p><Link class="button" to={`/${slug}`}>{t.talk.begin}</Link></p></section>
  if (problem || state?.failed) return <section class="sheet"><h1>{t.title.talk}</h1><Problem>{problem || codeSentence(state!.failed!, language)}</Problem></section>
  const staff = state?.conversation?.participants.find(({ by }) => by === 'staff')
  const now = state?.conversation?.state
  return (
    <div class="talk">
      <div class="talk-head">
        <h1>{staff ? t.talk.with(staff.name, staff.title[language] || staff.title.da) : now === 'waiting' ? t.wait.title : t.title.talk}</h1>
        <TalkMenu />
      </div>
      {thread && state && me ? (
        <>
          <Messages thread={thread} state={state} me={me}>{now === 'waiting' && live && <Waiting live={live} conversation={conversation!} />}</Messages>
          {now === 'asleep' && <p class="bar">{t.talk.asleepText}</p>}
          {now === 'closed' && <p class="bar">{t.talk.closedText}</p>}
          {line === 'offline' && <p class="bar offline" role="status">{t.talk.offline}</p>}
          {line === 'ended' ? <p class="bar" role="alert">{t.talk.ended}</p> : <Composer thread={thread} conversation={conversation!} />}
        </>
      ) : <p class="sheet" role="status">{t.loading}</p>}
    </div>
  )
}
