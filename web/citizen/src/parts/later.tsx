import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { usePage } from '../page.ts'
import { Loading } from './Loading.tsx'
import { Problem } from './Problem.tsx'

/** A screen that is rare: fetched when it is first shown, so that nobody's first page waits for it. `title` says what is coming. */
export function later(title: (t: ReturnType<typeof usePage>['t']) => string, load: () => Promise<FunctionComponent>): FunctionComponent {
  return function Later() {
    const { t } = usePage()
    const [turn, setTurn] = useState(0)
    // In an object: a component is a function, and hooks would call it.
    const { answer, error, waiting } = useAnswer(async () => ({ Screen: await load() }), [turn])
    if (answer) return <answer.Screen />
    return <section class="sheet"><h1>{title(t)}</h1>{error ? <><Problem>{t.failed}</Problem><button type="button" class="button second" onClick={() => setTurn(turn + 1)}>{t.again}</button></> : <Loading waiting={waiting} />}</section>
  }
}
