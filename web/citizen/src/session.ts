import type { Answered } from '@socialspace/contract/operation'
import { readSession } from '@socialspace/contract/operations/readSession'
import { type Asked, useAnswer } from './answer.ts'
import { client } from './client.ts'
import { useSite } from './page.ts'

export type Session = Answered<typeof readSession>

/** Whether this browser has been here before; the answer is null for nobody. */
export function useSession(): Asked<Session | null> {
  const { member } = useSite()
  return useAnswer(async () => {
    const found = await client.call(readSession, { query: { member } })
    return found.kind === 'citizen' ? found : null
  }, [member])
}
