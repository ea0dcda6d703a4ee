import { useQueryClient } from '@tanstack/react-query'
import { useDoing } from '../../app/doing.ts'
import { sentence } from '../../app/problems.ts'
import { say } from '../../parts/Toasts.tsx'

/** Does something, says what was done, and has what it changed fetched again; `faulty` gets what was refused instead of a sentence, where it can say it better. */
export function useAct(key: readonly string[], faulty: (error: unknown) => boolean = () => false) {
  const queries = useQueryClient()
  const { busy, problem, run } = useDoing((error) => (faulty(error) ? '' : sentence(error)))
  const act = (work: () => Promise<unknown>, done: string) => run(async () => {
    await work()
    if (done) say(done)
    await queries.invalidateQueries({ queryKey: [...key] })
  })
  return { busy, problem, act }
}
