import { useInfiniteQuery } from '@tanstack/react-query'
import { listActs } from '@socialspace/contract/operations/listActs'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { clockTime, dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import './Acts.css'

const pageSize = 50
const wordFor = (words: Readonly<Record<string, string>>, name: string) => words[name] ?? name

/** Who did what: acts, never content; paged by key, newest first. */
export function Acts() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const acts = useInfiniteQuery({
    queryKey: [member, 'acts'],
    queryFn: ({ pageParam }) => client.call(listActs, { params: { member }, query: { limit: pageSize, ...(pageParam ? { before: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.id ?? null)),
  })
  const rows = acts.data?.pages.flat() ?? []
  return (
    <Page wide title={t.acts.title} lead={t.acts.lead} aside={<Button onClick={() => void acts.refetch()}>{t.acts.newest}</Button>}>
      {acts.isPending && <Loading />}
      {acts.isError && <Notice kind="bad">{sentence(acts.error)}</Notice>}
      {acts.data && (
        <Card>
          {rows.length === 0 ? <Empty>{t.acts.empty}</Empty> : (
            <div className="table-frame" role="region" aria-label={t.acts.title} tabIndex={0}>
              <table className="table acts stacked">
                <thead><tr><th scope="col">{t.acts.at}</th><th scope="col">{t.acts.who}</th><th scope="col">{t.acts.act}</th><th scope="col">{t.acts.object}</th></tr></thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td><time dateTime={row.at}><span className="acts-day">{dayOf(row.at, Date.now(), language)}</span> {clockTime(row.at, language)}</time></td>
                      <td>{row.actorName || <span className="acts-kind">{t.acts[row.actor]}</span>}</td>
                      <td>{wordFor(t.acts.names, row.act)}</td>
                      <td>{wordFor(t.acts.objects, row.object)}{row.objectId && <code title={row.objectId}>{row.objectId.slice(-6)}</code>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {rows.length > 0 && (acts.hasNextPage ? <Button className="acts-more" busy={acts.isFetchingNextPage && t.app.loading} onClick={() => void acts.fetchNextPage()}>{t.acts.older}</Button> : <p className="field-hint acts-more">{t.acts.end}</p>)}
        </Card>
      )}
    </Page>
  )
}
