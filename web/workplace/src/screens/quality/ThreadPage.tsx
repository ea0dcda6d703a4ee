import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readSupervision } from '@socialspace/contract/operations/readSupervision'
import { writeSupervision } from '@socialspace/contract/operations/writeSupervision'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { soon, threadsKey } from './useQuality.ts'

/** What the two have written to each other, oldest first, and an answer. */
export function ThreadPage({ thread: id }: { thread: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug } = useWork()
  const queries = useQueryClient()
  const params = { member, thread: id }
  const found = useQuery({ queryKey: [...threadsKey(member), id], queryFn: () => client.call(readSupervision, { params }), refetchInterval: soon, gcTime: 0 })
  const [remark, setRemark] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const { busy, problem, setProblem, run } = useDoing()
  const submit = async () => {
    if (!text.trim()) return setProblem(t.quality.missingText)
    await run(async () => {
      await client.call(writeSupervision, { params, body: { id: remark, text: text.trim(), to: null } })
      setText('')
      setRemark(crypto.randomUUID())
      await queries.invalidateQueries({ queryKey: threadsKey(member) })
    })
  }
  const { thread, remarks = [] } = found.data ?? {}
  const other = thread && (thread.mine === 'counsellor' ? thread.coordinatorName : thread.staffName)
  return (
    <Page title={other ? t.quality.with(other) : t.quality.feedback} lead={t.quality.threadsLead}>
      <p className="back-link"><Link to={`/workplace/m/${slug}/quality/threads`}><Icon name="back" size={16} />{t.quality.threadBack}</Link></p>
      {found.isPending && <Loading />}
      {found.isError && <Notice kind="bad">{codeOf(found.error) === 'not_found' ? t.quality.gone : sentence(found.error)}</Notice>}
      {thread && <>
        {thread.conversation && <p><Link to={`/workplace/m/${slug}/quality/evaluations/${thread.conversation}`}>{t.quality.seeEvaluation}</Link></p>}
        <ol className="quality-thread" aria-label={t.quality.feedback}>{remarks.map((one) => (
          <li key={one.id} className={one.by === thread.mine ? 'own' : ''}><p className="quality-by"><strong>{one.by === thread.mine ? t.quality.you : other}</strong> <time dateTime={one.at}>{fullMoment(one.at, Date.now(), language)}</time></p><p className="quality-text">{one.text}</p></li>
        ))}</ol>
        <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
          <Area label={t.quality.answer} hint={t.quality.textHint} rows={4} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
          {problem && <Notice kind="bad">{problem}</Notice>}
          <p><Button type="submit" look="primary" busy={busy && t.quality.sending}>{t.quality.send}</Button></p>
        </form>
      </>}
    </Page>
  )
}
