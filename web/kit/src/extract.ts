import type { Answered } from '@socialspace/contract/operation'
import type { readExtractProgress } from '@socialspace/contract/operations/readExtractProgress'
import { ApiError } from './client.ts'

/** Where the making of an extract is; `share` in percent; `problem`: why it was not begun. */
export interface ExtractState { readonly at: 'idle' | 'asking' | 'running' | 'done' | 'stopped'; readonly share: number; readonly problem?: unknown }
export const noExtract: ExtractState = { at: 'idle', share: 0 }

export interface ExtractCourse {
  /** Asks for everything at once, and lets the browser fetch it: straight to the disk, with the session's cookie; it is never whole in the page. */
  get(): Promise<void>
  leave(): void
}
interface Ways {
  /** Asks for a link that is good once. */
  readonly ask: () => Promise<{ link: string }>
  /** How far it is. */
  readonly look: () => Promise<Answered<typeof readExtractProgress>>
  readonly show: (state: ExtractState) => void
}

const lookEvery = 700
/** A browser that has not begun to fetch by then has been told not to. */
const beginsWithin = 15_000

/** The course of getting one's own data, from the press to the last byte. One that is under way is shown, also after the page was left and opened again. */
export function followExtract({ ask, look, show }: Ways): ExtractCourse {
  let [pressed, left] = [false, false]
  let next: ReturnType<typeof setTimeout> | undefined

  function follow(): void {
    const begun = performance.now()
    const tell = (state: ExtractState) => { if (!left) show(state) }
    const again = () => { if (!left) next = setTimeout(() => void look().then(judge, again), lookEvery) }
    const judge = ({ state, done, all }: Awaited<ReturnType<Ways['look']>>) => {
      if (state === 'done') return tell({ at: 'done', share: 100 })
      if (state === 'stopped' || state === 'none' || (state === 'waiting' && performance.now() - begun > beginsWithin)) return tell({ at: 'stopped', share: 0 })
      tell({ at: 'running', share: all > 0 ? Math.floor((done / all) * 100) : 0 })
      again()
    }
    tell({ at: 'running', share: 0 })
    again()
  }

  void look().then(({ state }) => { if (state === 'running' && !pressed) follow() }, () => undefined)
  return {
    async get() {
      pressed = true
      show({ at: 'asking', share: 0 })
      try {
        const { link } = await ask()
        Object.assign(document.createElement('a'), { href: link, download: '' }).click()
        follow()
      } catch (problem) {
        if (problem instanceof ApiError && problem.code === 'extract_running') follow()
        else show({ at: 'idle', share: 0, problem })
      }
    },
    leave() {
      left = true
      clearTimeout(next)
    },
  }
}
