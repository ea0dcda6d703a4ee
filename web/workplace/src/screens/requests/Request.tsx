import { takeRequest } from '@socialspace/contract/operations/takeRequest'
import type { OpenRequest } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { Answer } from './Answer.tsx'
import { Days } from './Days.tsx'
import { Notes } from './Notes.tsx'
import { Said } from './Said.tsx'
import { type Acting, useRequest } from './useRequests.ts'
import { changes, fresh, taken } from './words.ts'
import './Request.css'

/** One request, open: who asks without lifting anonymity, their words, what colleagues noted, and the answer. */
export function Request({ id, answers, advises }: { id: string; answers: boolean; advises: boolean }) {
  const t = useTexts()
  const { slug } = useWork()
  const acting = useRequest(id)
  const { open, changed, problem } = acting
  const request = open.data
  const back = <Link className="button ghost" to={`/workplace/m/${slug}/requests`}><Icon name="back" />{t.requests.back}</Link>
  if (!request) return <Page wide title={t.requests.title} aside={back}>{open.isError ? <Notice kind="bad">{sentence(open.error)}</Notice> : <Loading />}</Page>
  return (
    <Page wide title={`${t.requests.kinds[request.kind]} · ${request.reference}`} lead={t.requests.openedNote} aside={back}>
      {changed && <Notice kind="warn" title={t.requests.changed}><ul>{changes(changed, t).map((each) => <li key={each}>{each}</li>)}</ul><p>{changed.after.clock === 'ended' ? t.requests.changedEnded : t.requests.changedText}</p></Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      {advises && !answers && <Notice>{t.requests.readAlong}</Notice>}
      <div className="request">
        <Standing request={request} acting={acting} answers={answers} />
        <div className="request-main">
          <Said request={request} fresh={fresh(changed)} />
          {answers && <Answer request={request} acting={acting} />}
        </div>
        <div className="request-side">
          <Notes request={request} acting={acting} kind="dpo" writes={advises} fresh={fresh(changed)} />
          <Notes request={request} acting={acting} kind="caseworker" writes={answers} fresh={fresh(changed)} />
        </div>
      </div>
    </Page>
  )
}

/** Who it is, as far as is known; how long there is; whose it is. */
function Standing({ request, acting, answers }: { request: OpenRequest; acting: Acting; answers: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const { id, etag, who, verified, state, mine, takenByName, takenBy, clock } = request
  const when = (at: string) => fullMoment(at, Date.now(), language)
  const take = () => acting.act('take', () => client.call(takeRequest, { params: { member, request: id }, body: { etag } }), t.requests.taken)
  return (
    <Card title={t.requests.who[who]}>
      <p className={`request-who ${verified ? 'verified' : ''}`}><Icon name={verified ? 'check' : 'help'} /><span>{verified ? (who === 'self' ? t.requests.verifiedBy : t.requests.claimedBy) : t.requests.notVerified[who]}</span></p>
      {!verified && <p className="field-hint">{t.requests.notVerifiedText}</p>}
      <Days row={request} />
      <dl className="request-times">
        <div><dt>{t.requests.states[state]}</dt><dd>{taken(request, t)}</dd></div>
        <div><dt>{t.requests.times.received}</dt><dd>{when(request.receivedAt)}</dd></div>
        {request.since !== request.receivedAt && <div><dt>{t.requests.times.again}</dt><dd>{when(request.since)}</dd></div>}
        <div><dt>{request.endedAt ? t.requests.times.ended : t.requests.times.due}</dt><dd>{when(request.endedAt ?? request.dueAt)}</dd></div>
      </dl>
      {request.contact && <div className="request-contact"><h3>{t.requests.contactTitle}</h3><p>{request.contact}</p><p className="field-hint">{t.requests.contactUse}</p></div>}
      {answers && clock !== 'ended' && !mine && (
        <div className="request-take"><Button icon="check" busy={acting.busy === 'take' && t.act.saving} onClick={() => void take()}>{takenBy ? t.requests.takeOver(takenByName) : t.requests.take}</Button>{!takenBy && <p className="field-hint">{t.requests.untaken}</p>}</div>
      )}
    </Card>
  )
}
