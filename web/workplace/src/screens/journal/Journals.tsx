import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listJournals } from '@socialspace/contract/operations/listJournals'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'

/** The way to journals for coordinators and caseworkers whom the member lets in: when, and by whom, never what is written. */
export function Journals() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { member, slug } = useWork()
  const words = t.board.journals
  const [before, setBefore] = useState<string>()
  const read = useQuery({ queryKey: [member, 'journals', before ?? ''], queryFn: () => client.call(listJournals, { params: { member }, query: before ? { before } : {} }), placeholderData: keepPreviousData })
  return (
    <Page title={words.title} lead={words.lead}>
      {read.isPending && <Loading />}
      {read.isError && <Notice kind="bad">{sentence(read.error)}</Notice>}
      {read.data?.rows.length === 0 && <Empty title={words.none}>{read.data.allowed ? '' : words.noneText}</Empty>}
      {read.data && read.data.rows.length > 0 && (
        <Card>
          <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
            <table className="table stacked">
              <thead><tr><th scope="col">{words.latest}</th><th scope="col">{words.counsellor}</th><th scope="col" className="numeric">{words.notes}</th><td className="end" /></tr></thead>
              <tbody>
                {read.data.rows.map(({ conversation, notes, latestAt, counsellor }) => (
                  <tr key={conversation}>
                    <th scope="row">{fullMoment(latestAt, now, language)}</th><td data-label={words.counsellor}>{counsellor || words.nobody}</td><td className="numeric" data-label={words.notes}>{notes}</td>
                    <td className="end"><Link className="button small" to={`/workplace/m/${slug}/journal/${conversation}`} aria-label={words.readOf(fullMoment(latestAt, now, language))}>{words.read}</Link></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {read.data.more && <Button small look="ghost" onClick={() => setBefore(read.data.rows.at(-1)!.latestAt)}>{words.older}</Button>}
        </Card>
      )}
    </Page>
  )
}
