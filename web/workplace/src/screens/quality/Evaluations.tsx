import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { listEvaluations } from '@socialspace/contract/operations/listEvaluations'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { soon } from './useQuality.ts'

type Row = Answered<typeof listEvaluations>['rows'][number]
const pageSize = 100

/** Whose and when, never what: words are opened one by one. */
export function Evaluations() {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug, roles } = useWork()
  const leads = roles.includes('coordinator')
  const newest = useQuery({ queryKey: [member, 'evaluations'], queryFn: () => client.call(listEvaluations, { params: { member } }), refetchInterval: soon })
  const [older, setOlder] = useState<{ rows: Row[]; end: boolean }>({ rows: [], end: false })
  if (newest.isPending) return <Loading />
  if (newest.isError) return <Notice kind="bad" action={<Button small onClick={() => void newest.refetch()}>{t.app.retry}</Button>}>{sentence(newest.error)}</Notice>
  const rows = [...newest.data.rows, ...older.rows]
  const more = async () => {
    const page = await client.call(listEvaluations, { params: { member }, query: { before: rows.at(-1)!.at } }).catch(() => null)
    if (page) setOlder({ rows: [...older.rows, ...page.rows], end: page.rows.length < pageSize })
  }
  const kindOf = (row: Row) => (row.kind === 'counsellor' && row.mine ? t.quality.mineKind : t.quality.kinds[row.kind])
  return (
    <div className="quality">
      <p className="quality-lead">{leads ? t.quality.leadLead : t.quality.ownLead}</p>
      <p className="quality-logged"><Icon name="eye" size={16} />{t.quality.logged}</p>
      {rows.length === 0 ? <Empty icon="note" title={t.quality.none}>{t.quality.noneText}</Empty> : (
        <ul className="things">{rows.map((row) => {
          const at = fullMoment(row.at, Date.now(), language)
          return (
            <li key={`${row.kind} ${row.conversation} ${row.staff}`}>
              <div><strong>{kindOf(row)}</strong><p>{[leads && row.staffName, at].filter(Boolean).join(' · ')}</p></div>
              {row.hidden && <span className="off"><Icon name="lock" size={14} /> {t.quality.hidden}</span>}
              <Link className="button plain small" to={`/workplace/m/${slug}/quality/evaluations/${row.conversation}`} aria-label={t.quality.openNamed(`${kindOf(row)}, ${at}`)}>{t.quality.open}</Link>
            </li>
          )
        })}</ul>
      )}
      {rows.length >= pageSize && !older.end && <p><Button onClick={() => void more()}>{t.quality.older}</Button></p>}
    </div>
  )
}
