import { useState } from 'react'
import type { AffectedRow, MemberBreach } from '@socialspace/contract/breaches'
import { listAffected } from '@socialspace/contract/operations/listAffected'
import { municipalities } from '@socialspace/contract/data/municipalities'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { has } from '../../app/MemberApp.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { useAct } from './useAct.ts'

/** How many are concerned; who, only when asked for: that is written in the log of each. Nothing is fetched again by itself. */
export function Affected({ breach: { id, found, told, lines } }: { breach: MemberBreach }) {
  const { breaches: t } = useTexts()
  const work = useWork()
  const [shown, setShown] = useState<{ rows: AffectedRow[]; more: boolean } | null>(null)
  const { act, busy, problem } = useAct(['nothing'])
  const show = () => act(async () => {
    const after = shown?.rows.at(-1)?.id
    const next = await client.call(listAffected, { params: { member: work.member, breach: id }, query: after === undefined ? {} : { after } })
    setShown({ rows: [...(shown?.rows ?? []), ...next.rows], more: next.more })
  }, '')
  const isTold = lines.findLast(({ assessment }) => assessment)?.assessment?.people.tell === true
  return (
    <Card title={t.affected.title}>
      {found.done ? <p className="breach-number">{t.affected.number(found.affected)}</p> : <p role="status">{t.affected.searching(found.looked, found.all)}</p>}
      {found.erased > 0 && <p className="field-hint">{t.affected.erased(found.erased)}</p>}
      {isTold && <p className="field-hint">{t.affected.seen(told)}</p>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      {!has(work, ['dpo', 'caseworker']) ? <p className="field-hint">{t.affected.mayNot}</p> : found.done && found.affected > 0 && !shown && (
        <>
          <p className="field-hint">{t.affected.showHint}</p>
          <div><Button icon="eye" busy={busy && t.affected.show} onClick={() => void show()}>{t.affected.show}</Button></div>
        </>
      )}
      {shown && <List rows={shown.rows} isTold={isTold} />}
      {shown?.more && <div><Button busy={busy && t.affected.more} onClick={() => void show()}>{t.affected.more}</Button></div>}
    </Card>
  )
}

function List({ rows, isTold }: { rows: readonly AffectedRow[]; isTold: boolean }) {
  const t = useTexts()
  const { affected: a } = t.breaches
  const profile = ({ about, confidential }: AffectedRow) => {
    if (!about) return <span className="field-hint">{a.storedOnly}</span>
    const fields = [['ageGroup', about.ageGroup && t.ages[about.ageGroup]], ['gender', about.gender && t.genders[about.gender]], ['municipality', municipalities.find(({ code }) => code === about.municipality)?.name]] as const
    const told = fields.flatMap(([field, value]) => (value ? [`${value}${confidential.includes(field) ? ` (${a.confidential})` : ''}`] : []))
    return <>{a.anonymous}{told.length > 0 && <span className="field-hint">{told.join(', ')}</span>}</>
  }
  return (
    <div className="table-frame" role="region" aria-label={a.title} tabIndex={0}>
      <table className="table stacked breach-affected">
        <thead><tr><th scope="col">{a.who}</th><th scope="col">{a.talks}</th><th scope="col">{a.acts}</th><th scope="col">{a.reach}</th>{isTold && <th scope="col">{a.told}</th>}</tr></thead>
        <tbody>{rows.map((row) => (
          <tr key={row.id}>
            <td>{profile(row)}</td>
            <td data-label={a.talks}>{row.conversations.map(({ startedAt, lastAt, confidential }) => <span key={startedAt} className="field-hint">{a.talk(fullMoment(startedAt), fullMoment(lastAt))}{confidential && ` (${a.confidential})`}</span>)}</td>
            <td data-label={a.acts}>{row.acts && a.actsOf(row.acts.count, fullMoment(row.acts.first), fullMoment(row.acts.last))}</td>
            <td data-label={a.reach}>{[row.reachable.phone && a.phone, row.reachable.mail && a.mail].filter(Boolean).join(', ') || a.noReach}</td>
            {isTold && <td data-label={a.told}>{row.seenAt ? a.toldSeen(fullMoment(row.seenAt)) : a.toldNot}</td>}
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}
