import { askRequest } from '@socialspace/contract/operations/askRequest'
import { claimRequest } from '@socialspace/contract/operations/claimRequest'
import { listMyRequests } from '@socialspace/contract/operations/listMyRequests'
import { withdrawMyRequest } from '@socialspace/contract/operations/withdrawMyRequest'
import { writeMyRequest } from '@socialspace/contract/operations/writeMyRequest'
import { type MyRequest, type RequestKind, requestKinds } from '@socialspace/contract/requests'
import { useState } from 'preact/hooks'
import { hasCode, useAnswer, useLast } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { CodeField } from '../parts/CodeField.tsx'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Request } from '../parts/Request.tsx'
import { Write } from '../parts/Write.tsx'
import { date } from '../time.ts'

export const askPage = 'bed-om-noget'
export const kindOf = (name: string | undefined): RequestKind | undefined => requestKinds.find((kind) => kind === name)

/** What one has asked for and how far it is; what one can ask for; and, for each kind, what one can do oneself first. */
export function Requests({ kind: name }: { kind: string | undefined }) {
  const { t, language } = usePage()
  const { member } = useSite()
  const [turn, setTurn] = useState(0)
  const [sent, setSent] = useState<MyRequest>()
  const { answer: now, error, waiting } = useAnswer(() => client.call(listMyRequests, { params: { member } }), [member, turn])
  const answer = useLast(now)
  const kind = kindOf(name)
  const changed = () => setTurn(turn + 1)
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.requests.title} />
  if (!answer) return <section class="sheet"><h1>{t.requests.title}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  if (kind) return <AskFor kind={kind} onSent={(made) => { setSent(made); changed() }} />
  return <List requests={answer.requests} sent={sent} onChange={changed} />
}

function List({ requests, sent, onChange }: { requests: readonly MyRequest[]; sent: MyRequest | undefined; onChange: () => void }) {
  const { t, language } = usePage()
  const { member, slug, name } = useSite()
  const [claimed, setClaimed] = useState('')
  return (
    <section class="sheet requests">
      <h1>{t.requests.title}</h1>
      <p role="status" class={sent ? 'card' : undefined}>{sent && <><strong>{t.requests.sentTitle}</strong><br />{t.requests.sent(date(sent.dueAt, language))}</>}</p>
      {requests.length > 0 && <h2>{t.requests.mine}</h2>}
      {requests.map((request) => {
        const params = { member, request: request.id }
        return (
          <details key={request.id} open={request.id === sent?.id || request.id === claimed || requests.length === 1}>
            <summary><span>{t.requests.kinds[request.kind]!.title} <span class="hint">{t.requests.state[request.state]}</span></span></summary>
            <Request request={request}
              write={(id, text) => client.call(writeMyRequest, { params, body: { id, text } }).then(onChange)}
              withdraw={() => client.call(withdrawMyRequest, { params }).then(onChange)} />
          </details>
        )
      })}
      {requests.length === 0 ? <><p class="lead">{t.requests.lead(name)}</p><h2>{t.requests.choose}</h2><Kinds /></> : <details key="another"><summary>{t.requests.another}</summary><p>{t.requests.within}</p><Kinds /></details>}
      <details key="claim"><summary>{t.requests.claim}</summary>
        <p>{t.requests.claimText}</p>
        <CodeField submit={t.requests.claimGo} send={async (code) => {
          setClaimed((await client.call(claimRequest, { params: { member }, body: { code } })).id)
          onChange()
        }} />
        <p role="status">{claimed && t.requests.claimed}</p>
      </details>
      <SiteContacts />
      <p class="actions"><Link class="button second" to={`/${slug}/mine-data`}>{t.rights.back}</Link></p>
    </section>
  )
}

/** In plain words, each with what happens; the law's own word comes last. */
function Kinds() {
  const { t } = usePage()
  const { slug } = useSite()
  return (
    <ul class="ways">{requestKinds.map((each) => {
      const { title, text } = t.requests.kinds[each]!
      return <li key={each}><Link to={`/${slug}/mine-data/${askPage}/${each}`}><strong>{title}</strong><span>{text}</span></Link></li>
    })}</ul>
  )
}

/** First what one can do at once without waiting for anybody; then the words to those who answer. */
function AskFor({ kind, onSent }: { kind: RequestKind; onSent: (made: MyRequest) => void }) {
  const { t, go } = usePage()
  const { member, slug } = useSite()
  const list = `/${slug}/mine-data/${askPage}`
  const { title, text } = t.requests.kinds[kind]!
  const self = t.requests.self[kind]
  return (
    <section class="sheet requests">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {self && (
        <div class="card self">
          <h2>{t.requests.selfTitle}</h2>
          <p>{self.text}</p>
          <p><Link class="button second" to={`/${slug}/${self.to}`}>{self.link}</Link></p>
        </div>
      )}
      {self && <h2>{t.requests.orAsk}</h2>}
      <p>{t.requests.within}</p>
      <Write big draft={`ask:${kind}`} label={t.requests.field} hint={t.requests.fieldHint} submit={t.requests.send} send={async (id, words) => {
        onSent(await client.call(askRequest, { params: { member }, body: { id, kind, text: words } }))
        go(list)
      }} />
      <p class="actions"><Link to={list}>{t.requests.toKinds}</Link></p>
      <SiteContacts />
    </section>
  )
}
