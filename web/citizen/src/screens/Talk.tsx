import { listMyConversations } from '@socialspace/contract/operations/listMyConversations'
import { readMyRights } from '@socialspace/contract/operations/readMyRights'
import { createLive, type Live, type LiveState } from '@socialspace/kit/live'
import { createThread, type Pending, type Thread, type ThreadState } from '@socialspace/kit/thread'
import { readMyBlock } from '@socialspace/contract/operations/readMyBlock'
import { useEffect, useState } from 'preact/hooks'
import { useAnswer, useLast } from '../answer.ts'
import { client, codeSentence, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Away } from '../parts/Away.tsx'
import { Blocked } from '../parts/Blocked.tsx'
import { BreachNews } from '../parts/BreachNews.tsx'
import { Composer } from '../parts/Composer.tsx'
import { Earlier } from '../parts/Earlier.tsx'
import { Company, GuestQuestion } from '../parts/Guests.tsx'
import { EvaluationOffer } from '../parts/EvaluationOffer.tsx'
import { Handover } from '../parts/Handover.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Messages } from '../parts/Messages.tsx'
import { News } from '../parts/News.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import { StoredOnly } from '../parts/StoredOnly.tsx'
import { TalkMenu } from '../parts/TalkMenu.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { usePlace } from '../place.ts'
import { useSession } from '../session.ts'
import { moment } from '../time.ts'
import './Talk.css'

/** The conversation: waiting, writing, resting, closed. The field is there at once; what is typed early goes when the line is up. */
export function Talk() {
  const { t, language, refresh } = usePage()
  const { member, slug } = useSite()
  const session = useSession()
  const me = session.answer?.account ?? undefined
  const mine = useAnswer(me ? () => client.call(listMyConversations, { params: { member } }) : null, [me, member])
  const [chosen, setChosen] = useState<string>()
  const opened = mine.answer?.find(({ id }) => id === chosen) ?? mine.answer?.[0]
  const conversation = opened?.id
  const [live, setLive] = useState<Live>()
  const [line, setLine] = useState<LiveState>('connecting')
  const [open, setOpen] = useState<{ thread: Thread; state: ThreadState; of: string }>()
  const [takenBack, setTakenBack] = useState<Pending>()
  // No conversation to be seen: perhaps everything is stored only. A closed one: it has an end.
  const none = mine.answer?.length === 0
  const closed = open?.state.conversation?.state === 'closed'
  const rights = useAnswer(none || closed ? () => client.call(readMyRights, { params: { member } }) : null, [none || closed, member])

  // Whether one may write is asked again whenever a closed conversation is shown otherwise.
  const block = useLast(useAnswer(me ? () => client.call(readMyBlock, { params: { member } }) : null, [me, member, closed && open.state.conversation]).answer)?.block
  const blocked = block && Date.parse(block.until) > Date.now() ? block : null

  useEffect(() => {
    if (!me) return
    const made = createLive({ url: `/live?app=citizen&member=${member}` })
    const off = [made.onState(setLine), made.on((frame) => { if (frame.t === 'site') void refresh().catch(() => undefined) })]
    setLive(made)
    return () => {
      for (const stop of off) stop()
      made.close()
    }
  }, [me, member])
  useEffect(() => {
    if (!live || !conversation || !me) return
    const made = createThread({ live, client, member, conversation, me })
    const show = () => setOpen({ thread: made, state: made.state(), of: conversation })
    show()
    const off = made.subscribe(show)
    return () => {
      off()
      made.close()
    }
  }, [live, conversation, me])

  const { thread, state } = open && open.of === conversation ? open : { thread: undefined, state: undefined }
  const staff = state?.conversation?.participants.findLast(({ by }) => by === 'staff')
  const now = state?.conversation?.state
  const practice = (state?.conversation ?? opened)?.test ?? false
  const place = usePlace(now === 'waiting' && !practice ? live : undefined, member, conversation)
  const endsAt = rights.answer?.conversations.find(({ id }) => id === conversation)?.endsAt
  if (none && rights.answer?.restriction) return <StoredOnly />
  if (none && !rights.answer && !rights.error) return <section class="sheet"><h1>{t.title.talk}</h1><Loading waiting={rights.waiting} /></section>
  if (session.answer === null || (mine.answer && !conversation)) return <Nobody title={t.title.talk} />
  const problem = session.error ?? mine.error
  if (problem || state?.failed) {
    return <section class="sheet"><h1>{t.title.talk}</h1><Problem>{problem ? sentence(problem, language) : codeSentence(state!.failed!, language)}</Problem></section>
  }
  const ready = thread && state && me
  const guests = state?.conversation?.guests ?? []
  const [asked, here] = [guests.find((one) => one.state === 'asked'), guests.filter((one) => one.state === 'here')]
  return (
    <div class="talk">
      <div class="talk-head">
        <h1>{staff ? <>{staff.name}<span class="unseen">, </span><small>{staff.title[language] || staff.title.da}</small></> : now === 'waiting' ? <>{t.wait.title}{place && <small>{t.wait.short(place.place, place.waiting)}</small>}</> : t.title.talk}</h1>
        <TalkMenu />
      </div>
      {practice && <p class="bar" role="note">{t.practice.banner}</p>}
      {here.length > 0 && <Company conversation={state!.conversation!} here={here} />}
      <BreachNews />
      <News />
      <Earlier all={mine.answer ?? []} open={conversation} onOpen={setChosen} />
      {ready
        ? <Messages key={conversation} thread={thread} state={state} me={me} fromTop={opened?.state === 'waiting' && opened.lastNumber < 2} onTakeBack={setTakenBack}>{now === 'waiting' && <Waiting practice={practice} place={place} queue={opened?.queue} />}</Messages>
        : <div class="messages"><Loading waiting={session.waiting || mine.waiting} /></div>}
      {now === 'asleep' && <p class="bar">{t.talk.asleepText}</p>}
      {now === 'closed' && !blocked && <p class="bar">{t.talk.closedText}{endsAt && ` ${t.talk.endsAt(moment(endsAt, language))}`}</p>}
      {asked && <GuestQuestion key={asked.id} conversation={state!.conversation!} guest={asked} />}
      {state?.conversation?.away && <Away away={state.conversation.away} name={staff?.name ?? ''} />}
      {now && now !== 'waiting' && !practice && !blocked && state.conversation && <EvaluationOffer key={`offer ${conversation}`} conversation={state.conversation.id} state={now} />}
      {state?.conversation?.handover && <Handover key={state.conversation.handover.id} conversation={state.conversation} />}
      <div role="status">{line === 'offline' && <p class="bar offline">{t.talk.offline}</p>}</div>
      {line === 'ended'
        ? <div class="bar" role="alert"><p>{t.talk.ended}</p><Link class="button second" to={`/${slug}`}>{t.talk.begin}</Link></div>
        : blocked ? <Blocked block={blocked} /> : <Composer key={chosen} thread={ready ? thread : undefined} draft={chosen ?? member} conversation={conversation} secondReader={state?.conversation?.secondReader ?? opened?.secondReader ?? false} guests={here.map(({ name }) => name || t.guests.anybody)} takenBack={takenBack} />}
    </div>
  )
}
