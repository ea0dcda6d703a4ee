import { readExtractProgress } from '@socialspace/contract/operations/readExtractProgress'
import { requestExtract } from '@socialspace/contract/operations/requestExtract'
import { type ExtractCourse, followExtract, noExtract } from '@socialspace/kit/extract'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Problem } from './Problem.tsx'
import './Extract.css'

/** Everything at once, as a file of one's own: one button; how far it is; that it is done, or how to try again. */
export function Extract() {
  const { t, language } = usePage()
  const { member } = useSite()
  const [{ at, share, problem }, show] = useState(noExtract)
  const course = useRef<ExtractCourse>(undefined)
  useEffect(() => {
    course.current = followExtract({ ask: () => client.call(requestExtract, { params: { member }, body: {} }), look: () => client.call(readExtractProgress, { params: { member } }), show })
    return course.current.leave
  }, [member])
  const busy = at === 'asking' || at === 'running'
  return (
    <section class="card extract" aria-labelledby="extract">
      <h2 id="extract">{t.extract.title}</h2>
      <p>{t.extract.text}</p>
      <p class="hint">{t.extract.safe}</p>
      {at === 'running' && <p class="extract-share"><progress max={100} value={share} aria-label={t.extract.progress} /><span aria-hidden="true">{share} %</span></p>}
      <p role="status">{at === 'running' ? t.extract.running : at === 'done' ? t.extract.done : ''}</p>
      {at === 'stopped' && <Problem>{t.extract.stopped}</Problem>}
      {problem !== undefined && <Problem>{sentence(problem, language)}</Problem>}
      <button type="button" class={at === 'done' ? 'button second' : 'button'} aria-disabled={busy} onClick={() => { if (!busy) void course.current?.get() }}>
        {busy ? t.extract.busy : at === 'done' ? t.extract.again : at === 'stopped' ? t.extract.retry : t.extract.get}
      </button>
    </section>
  )
}
