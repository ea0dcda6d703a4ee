import type { Answered } from '@socialspace/contract/operation'
import { listMyBreaches } from '@socialspace/contract/operations/listMyBreaches'
import { seeMyBreach } from '@socialspace/contract/operations/seeMyBreach'
import { useState } from 'preact/hooks'
import { useAnswer, useLast } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { useSession } from '../session.ts'
import { moment } from '../time.ts'
import { Link } from './Link.tsx'
import { Problem } from './Problem.tsx'
import './News.css'

export type Told = Answered<typeof listMyBreaches>[number]

/** What the member tells those concerned about a breach of security; asked for again when the member's page has changed. */
export function useTold(on: boolean, turn = 0): readonly Told[] {
  const site = useSite()
  const { answer } = useAnswer(on ? () => client.call(listMyBreaches, { params: { member: site.member } }) : null, [on, site, turn])
  return useLast(answer) ?? []
}

/** Until they have said that they have seen it; then it stays under Mine data. */
export function BreachNews() {
  const { t, language } = usePage()
  const { member, slug, name } = useSite()
  const { answer: session } = useSession()
  const [turn, setTurn] = useState(0)
  const [problem, setProblem] = useState('')
  const told = useTold(session != null, turn).filter(({ seenAt }) => seenAt === null)
  const see = (breach: string) => client.call(seeMyBreach, { params: { member, breach }, body: {} }).then(() => setTurn(turn + 1), (error: unknown) => setProblem(sentence(error, language)))
  return (
    <>{told.map(({ id, at, notice }) => (
      <section class="news told" key={id} aria-label={t.breach.label}>
        <p><strong>{t.breach.title(name)}</strong> <span class="hint">{moment(at, language)}</span></p>
        <p class="told-text">{pick(notice, language)}</p>
        {problem && <Problem>{problem}</Problem>}
        <p class="links"><Link to={`/${slug}/mine-data#brud`}>{t.breach.more}</Link><button type="button" class="quiet" onClick={() => void see(id)}>{t.breach.seen}</button></p>
      </section>
    ))}</>
  )
}

/** All of it, seen or not, with whom to ask and where to complain just below. */
export function Breaches() {
  const { t, language } = usePage()
  const { name } = useSite()
  const told = useTold(true)
  if (told.length === 0) return null
  return (
    <section id="brud"><h2>{t.breach.label}</h2>
      {told.map(({ id, at, notice }) => <div class="card" key={id}><p><strong>{t.breach.title(name)}</strong> <span class="hint">{moment(at, language)}</span></p><p class="told-text">{pick(notice, language)}</p></div>)}
      <p class="hint">{t.breach.ask}</p>
    </section>
  )
}
