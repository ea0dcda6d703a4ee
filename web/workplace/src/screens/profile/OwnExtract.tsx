import { useEffect, useRef, useState } from 'react'
import { readStaffExtractProgress } from '@socialspace/contract/operations/readStaffExtractProgress'
import { requestStaffExtract } from '@socialspace/contract/operations/requestStaffExtract'
import { type ExtractCourse, followExtract, noExtract } from '@socialspace/kit/extract'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'

/** Everything at once, as a file of one's own. */
export function OwnExtract() {
  const t = useTexts()
  const [{ at, share, problem }, show] = useState(noExtract)
  const course = useRef<ExtractCourse>(undefined)
  useEffect(() => {
    course.current = followExtract({ ask: () => client.call(requestStaffExtract, { body: {} }), look: () => client.call(readStaffExtractProgress), show })
    return course.current.leave
  }, [])
  const busy = at === 'asking' || at === 'running'
  return (
    <Card title={t.own.extract} lead={t.own.extractLead}>
      {at === 'running' && <p className="own-share"><progress max={100} value={share} aria-label={t.own.progress} /><span aria-hidden="true">{share} %</span></p>}
      {at === 'done' && <Notice kind="good">{t.own.done}</Notice>}
      {at === 'stopped' && <Notice kind="bad">{t.own.stopped}</Notice>}
      {problem !== undefined && <Notice kind="bad">{sentence(problem)}</Notice>}
      <div><Button look="primary" busy={busy && t.own.busy} onClick={() => void course.current?.get()}>{at === 'done' ? t.own.again : t.own.get}</Button></div>
    </Card>
  )
}
