import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { sentence } from '../../app/problems.ts'
import { say } from '../../parts/Toasts.tsx'

/** Does something, says what was done, and has what it changed fetched again; `faulty` gets what was refused instead of a sentence, where it can say it better. */
export function useAct(key: readonly string[], faulty: (error: unknown) => boolean = () => false) {
  const queries = useQueryClient()
  const [state, setState] = useState({ busy: false, problem: '' })
  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    if (state.busy) return false
    setState({ busy: true, problem: '' })
    try {
      await work()
      if (done) say(done)
      await queries.invalidateQueries({ queryKey: [...key] })
      setState({ busy: false, problem: '' })
      return true
    } catch (error) {
      setState({ busy: false, problem: faulty(error) ? '' : sentence(error) })
      return false
    }
  }
  return { ...state, act }
}
