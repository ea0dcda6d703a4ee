import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listInbox } from '@socialspace/contract/operations/listInbox'
import { listQueue } from '@socialspace/contract/operations/listQueue'
import type { Pause } from '@socialspace/contract/shapes'
import { setAvailability } from '@socialspace/contract/operations/setAvailability'
import { takeConversation } from '@socialspace/contract/operations/takeConversation'
import { client } from '../../app/client.ts'
import { useAnnounce } from '../../app/notices.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { say } from '../../parts/Toasts.tsx'

/** Who waits at the member at hand; fetched again when the live line says so, and once a minute in case it is down. */
export const useQueue = (member: string, enabled = true) =>
  useQuery({ queryKey: [member, 'queue'], queryFn: () => client.call(listQueue, { params: { member } }), refetchInterval: 60_000, enabled })
/** One's own conversations; each group by itself, so that many closed ones push no open one out. */
export const useInbox = (member: string, enabled = true) =>
  useQuery({ queryKey: [member, 'inbox'], queryFn: () => readInbox(member), refetchInterval: 60_000, enabled })

async function readInbox(member: string) {
  const groups = await Promise.all((['open', 'asleep', 'closed'] as const).map((state) => client.call(listInbox, { params: { member }, query: { state } })))
  return { rows: groups.flatMap(({ rows }) => rows) }
}

interface Value {
  queue: ReturnType<typeof useQueue>
  inbox: ReturnType<typeof useInbox>
  available: boolean
  setAvailable: (on: boolean, pause?: Pause) => Promise<void>
  /** The conversation being taken right now. */
  taking: string | null
  take: (conversation: string) => Promise<void>
}
const Context = createContext<Value | null>(null)
export function useDesk(): Value {
  const value = useContext(Context)
  if (!value) throw new Error('useDesk outside DeskState')
  return value
}

/** What the desk, the header and the browser's tab share, whichever screen is in front. */
export function DeskState({ active, children }: { active: boolean; children: ReactNode }) {
  const t = useTexts()
  const work = useWork()
  const { member, slug, account } = work
  const queries = useQueryClient()
  const queue = useQueue(member, active)
  const inbox = useInbox(member, active)
  const [taking, setTaking] = useState<string | null>(null)
  /** What was just chosen, until the server says the same. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  const available = wanted ?? queue.data?.ready.includes(account) ?? false
  useAnnounce(queue.data, member, account)

  const setAvailable = useCallback(async (on: boolean, pause?: Pause) => {
    setWanted(on)
    try {
      await client.call(setAvailability, { params: { member }, body: { available: on, ...(pause && { pause }) } })
      say(on ? t.desk.availableOn : pause ? t.pause.begun : t.desk.availableOff)
      await queries.refetchQueries({ queryKey: [member, 'queue'] })
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    setWanted(null)
  }, [member, queries, t])

  const take = useCallback(async (conversation: string) => {
    setTaking(conversation)
    try {
      await client.call(takeConversation, { params: { member, conversation } })
      navigate(`/workplace/m/${slug}/desk/${conversation}`)
    } catch (error) {
      const gone = ['already_taken', 'wrong_state', 'not_found'].includes(codeOf(error))
      if (gone) say(t.desk.tooLate, { text: t.desk.tooLateText, kind: 'info' })
      else say(t.app.failed, { text: sentence(error), kind: 'bad' })
    } finally {
      setTaking(null)
      void queries.invalidateQueries({ queryKey: [member, 'queue'] })
      void queries.invalidateQueries({ queryKey: [member, 'inbox'] })
    }
  }, [member, slug, queries, t])

  const value = useMemo(() => ({ queue, inbox, available, setAvailable, taking, take }), [queue, inbox, available, setAvailable, taking, take])
  return <Context.Provider value={value}>{children}</Context.Provider>
}
