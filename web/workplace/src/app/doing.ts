import { useState } from 'react'
import { sentence } from './problems.ts'

/** Does one thing at a time: asked again meanwhile, it does nothing. What went wrong is a sentence; `inWords` is for who can say it better, and answers '' where it is shown in another way. */
export function useDoing(inWords: (error: unknown) => string = sentence) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  /** Answers whether it was done. What closes a dialog belongs in the work: its button stays busy until then. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem('')
    try {
      await work()
      return true
    } catch (error) {
      setProblem(inWords(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, setProblem, run }
}
