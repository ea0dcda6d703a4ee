import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { RecordedBreach } from '@socialspace/contract/breaches'
import { closeBreach } from '@socialspace/contract/operations/closeBreach'
import { listRecordedBreaches } from '@socialspace/contract/operations/listRecordedBreaches'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { Amend } from './Amend.tsx'
import { Facts } from './Facts.tsx'
import { RecordBreach } from './RecordBreach.tsx'
import { useAct } from './useAct.ts'
import '../settings/Settings.css'
import './Breaches.css'

const searching = 1000

/** The operator's register: what was written down, and of each member how many are concerned and how far it is, never who. */
export function OperatorBreaches({ writing }: { writing: boolean }) {
  const t = useTexts()
  const all = useQuery({
    queryKey: ['operator', 'breaches'], queryFn: () => client.call(listRecordedBreaches), enabled: !writing,
    refetchInterval: ({ state }) => (state.data?.some(({ members }) => members.some(({ found }) => !found.done)) ? searching : 30_000),
  })
  if (writing) return <RecordBreach />
  return (
    <Page wide title={t.breaches.title} lead={t.breaches.operatorLead} aside={<Link className="button primary" to="/workplace/operator/breaches/new"><Icon name="plus" />{t.breaches.add}</Link>}>
      {all.isPending && <Loading />}
      {all.isError && <Notice kind="bad" action={<Button small onClick={() => void all.refetch()}>{t.app.retry}</Button>}>{sentence(all.error)}</Notice>}
      {all.data?.length === 0 && <Card><Empty icon="lock" title={t.breaches.none}>{t.breaches.noneOperator}</Empty></Card>}
      {all.data?.map((breach) => <One key={breach.id} breach={breach} />)}
    </Page>
  )
}

function One({ breach }: { breach: RecordedBreach }) {
  const { breaches: t } = useTexts()
  const [amending, setAmending] = useState(false)
  const { act, busy, problem } = useAct(['operator', 'breaches'])
  const isClosed = breach.lines.some(({ kind }) => kind === 'closed')
  return (
    <Card title={breach.facts.title} lead={t.recorded(fullMoment(breach.at))} aside={<span className={`breach-pill ${isClosed ? 'closed' : 'open'}`}>{isClosed ? t.state.closed : t.state.open}</span>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Members breach={breach} />
      <details className="breach-more"><summary>{t.more}</summary><Facts facts={breach.facts} lines={breach.lines} /></details>
      <div className="breach-actions">
        <Button onClick={() => setAmending(true)}>{t.amend}</Button>
        {!isClosed && <Button busy={busy && t.close} onClick={() => void act(() => client.call(closeBreach, { params: { breach: breach.id }, body: {} }), t.closed)}>{t.close}</Button>}
      </div>
      {amending && <Amend breach={breach} onClose={() => setAmending(false)} />}
    </Card>
  )
}

function Members({ breach: { facts, members } }: { breach: RecordedBreach }) {
  const { breaches: { members: t } } = useTexts()
  const when = (at: string | null) => (at ? <time dateTime={at}>{fullMoment(at)}</time> : <span className="field-hint">{t.notYet}</span>)
  return (
    <div className="table-frame" role="region" aria-label={facts.title} tabIndex={0}>
      <table className="table stacked">
        <thead><tr><th scope="col">{t.name}</th><th scope="col" className="numeric">{t.affected}</th><th scope="col" className="numeric">{t.erased}</th><th scope="col">{t.seen}</th><th scope="col">{t.acknowledged}</th><th scope="col">{t.assessed}</th></tr></thead>
        <tbody>{members.map(({ id, name, found, seenAt, acknowledgedAt, assessedAt }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {found.done ? <td className="numeric" data-label={t.affected}>{found.affected}</td> : <td className="numeric" data-label={t.affected}><span className="field-hint">{t.looking(found.looked, found.all)}</span></td>}
            <td className="numeric" data-label={t.erased}>{found.erased}</td><td data-label={t.seen}>{when(seenAt)}</td><td data-label={t.acknowledged}>{when(acknowledgedAt)}</td><td data-label={t.assessed}>{when(assessedAt)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}
