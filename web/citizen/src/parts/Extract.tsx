import type { Answered } from '@socialspace/contract/operation'
import { readExtractProgress } from '@socialspace/contract/operations/readExtractProgress'
import { requestExtract } from '@socialspace/contract/operations/requestExtract'
import { useEffect, useState } from 'preact/hooks'
import { hasCode } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Problem } from './Problem.tsx'
import './Extract.css'

type Progress = Answered<typeof readExtractProgress>
type State = 'idle' | 'asking' | 'running' | 'done' | 'stopped'

const lookEvery = 700
/** A browser that has not begun to fetch by then has been told not to. */
const beginsWithin = 15_000

/** Everything at once, as a file of one's own: one button; how far it is; that it is done, or how to try again. The browser fetches it itself, so it is never whole in the page. */
export function Extract() {
  const { t, language } = usePage()
  const { member } = useSite()
  const [state, setState] = useState<State>('idle')
  const [progress, setProgress] = useState<Progress>()
  const [problem, setProblem] = useState('')
  const look = () => client.call(readExtractProgress, { params: { member } })

  // One that is under way is shown, also after the page was left and opened again.
  useEffect(() => void look().then((seen) => seen.state === 'running' && setState('running'), () => undefined), [member])
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
      const { link } = await client.call(requestExtract, { params: { member }, body: {} })
      fetchByBrowser(link)
      setState('running')
    } catch (error) {
      if (hasCode(error, 'extract_running')) return setState('running')
      setProblem(sentence(error, language))
      setState('idle')
    }
  }
  const busy = state === 'asking' || state === 'running'
  const share = progress && progress.all > 0 ? Math.floor((progress.done / progress.all) * 100) : 0
  return (
    <section class="card extract" aria-labelledby="extract">
      <h2 id="extract">{t.extract.title}</h2>
      <p>{t.extract.text}</p>
      <p class="hint">{t.extract.safe}</p>
      {state === 'running' && <p class="extract-share"><progress max={100} value={share} aria-label={t.extract.progress} /><span aria-hidden="true">{share} %</span></p>}
      <p role="status">{state === 'running' ? t.extract.running : state === 'done' ? t.extract.done : ''}</p>
      {state === 'stopped' && <Problem>{t.extract.stopped}</Problem>}
      {problem && <Problem>{problem}</Problem>}
      <button type="button" class={state === 'done' ? 'button second' : 'button'} aria-disabled={busy} onClick={() => { if (!busy) void get() }}>
        {busy ? t.extract.busy : state === 'done' ? t.extract.again : state === 'stopped' ? t.extract.retry : t.extract.get}
      </button>
    </section>
  )
}

/** The way a press on a link goes: straight to the disk, with the session’s cookie and without a script in between. */
function fetchByBrowser(link: string): void {
  const anchor = document.createElement('a')
  anchor.href = link
  anchor.download = ''
  anchor.click()
}
