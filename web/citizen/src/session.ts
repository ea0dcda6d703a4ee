import type { Answered } from '@socialspace/contract/operation'
import { readSession } from '@socialspace/contract/operations/readSession'
import { useEffect, useState } from 'preact/hooks'
import { client } from './client.ts'
import { useSite } from './page.ts'

export type Session = Answered<typeof readSession>

/** Whether this browser has been here before: undefined until it is known, null for nobody. */
export function useSession(): Session | null | undefined {
  const { member } = useSite()
  const [session, setSession] = useState<Session | null>()
  useEffect(() => {
    let here = true
    client.call(readSession, { query: { member } }).then(
      (found) => here && setSession(found.kind === 'citizen' ? found : null),
      () => here && setSession(null),
    )
    return () => { here = false }
  }, [member])
  return session
}
