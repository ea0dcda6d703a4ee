import { useState } from 'react'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { FeedbackDialog } from './FeedbackDialog.tsx'
import { useThreads } from './useQuality.ts'

/** Feedback that one has given or been given: with whom and when, never what. */
export function Threads() {
  const t = useTexts()
  const language = useLanguage()
  const { slug, roles } = useWork()
  const found = useThreads()
  const [starting, setStarting] = useState(false)
  const leads = roles.includes('coordinator')
  if (found.isPending) return <Loading />
  if (found.isError) return <Notice kind="bad" action={<Button small onClick={() => void found.refetch()}>{t.app.retry}</Button>}>{sentence(found.error)}</Notice>
  return (
    <div className="quality">
      <div className="section-head"><p>{t.quality.threadsLead}</p>{leads && <Button look="primary" icon="plus" onClick={() => setStarting(true)}>{t.quality.start}</Button>}</div>
      {found.data.threads.length === 0 ? <Empty icon="people" title={t.quality.threadsNone}>{leads ? t.quality.threadsNoneLead : t.quality.threadsNoneOwn}</Empty> : (
        <ul className="things">{found.data.threads.map((thread) => {
          const name = thread.mine === 'counsellor' ? thread.coordinatorName : thread.staffName
          return (
            <li key={thread.id}>
              <div><strong>{t.quality.with(name)}</strong><p>{[t.quality.about[thread.conversation ? 'conversation' : 'work'], t.quality.count(thread.remarks), fullMoment(thread.lastAt, Date.now(), language)].join(' · ')}</p></div>
              {thread.lastBy !== thread.mine && <span className="off">{t.quality.yourTurn}</span>}
              <Link className="button plain small" to={`/workplace/m/${slug}/quality/threads/${thread.id}`} aria-label={t.quality.openNamed(t.quality.with(name))}>{t.quality.open}</Link>
            </li>
          )
        })}</ul>
      )}
      {starting && <FeedbackDialog to={null} onClose={() => setStarting(false)} />}
    </div>
  )
}
