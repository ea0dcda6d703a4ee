import { useEffect, useState } from 'react'
import type { Answered } from '@socialspace/contract/operation'
import { readStaffExtractProgress } from '@socialspace/contract/operations/readStaffExtractProgress'
import { requestStaffExtract } from '@socialspace/contract/operations/requestStaffExtract'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'

type Progress = Answered<typeof readStaffExtractProgress>
type State = 'idle' | 'asking' | 'running' | 'done' | 'stopped'

const lookEvery = 700
/** A browser that has not begun to fetch by then has been told not to. */
const beginsWithin = 15_000
const look = () => client.call(readStaffExtractProgress)

/** Everything at once, as a file of one's own. The browser fetches it itself, so it is never whole in the page. */
export function OwnExtract() {
  const t = useTexts()
  const [state, setState] = useState<State>('idle')
  const [progress, setProgress] = useState<Progress>()
  const [problem, setProblem] = useState('')

  // One that is under way is shown, also after the page was left and opened again.
  useEffect(() => void look().then((seen) => seen.state === 'running' && setState('running'), () => undefined), [])
  useEffect(() => {
    if (state !== 'running') return
    const begun = performance.now()
    let next: ReturnType<typeof setTimeout>
    const again = () => { next = setTimeout(() => void look().then(show, again), lookEvery) }
    const show = (seen: Progress) => {
      if (seen.state === 'done') return setState('done')
      if (seen.state === 'stopped' || seen.state === 'none' || (seen.state === 'waiting' && performance.now() - begun > beginsWithin)) return setState('stopped')
      setProgress(seen)
      again()
    }
    again()
    return () => clearTimeout(next)
  }, [state])

  const get = async () => {
    setState('asking')
    setProblem('')
    setProgress(undefined)
    try {
      const { link } = await client.call(requestStaffExtract, { body: {} })
      const anchor = Object.assign(document.createElement('a'), { href: link, download: '' })
      anchor.click()
      setState('running')
    } catch (error) {
      if (codeOf(error) === 'extract_running') return setState('running')
      setProblem(sentence(error))
      setState('idle')
    }
  }
  const share = progress && progress.all > 0 ? Math.floor((progress.done / progress.all) * 100) : 0
  const busy = state === 'asking' || state === 'running'
  return (
    <Card title={t.own.extract} lead={t.own.extractLead}>
      {state === 'running' && <p className="own-share"><progress max={100} value={share} aria-label={t.own.progress} /><span aria-hidden="true">{share} %</span></p>}
      {state === 'done' && <Notice kind="good">{t.own.done}</Notice>}
      {state === 'stopped' && <Notice kind="bad">{t.own.stopped}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div><Button look="primary" busy={busy && t.own.busy} onClick={() => void get()}>{state === 'done' ? t.own.again : t.own.get}</Button></div>
    </Card>
  )
}
