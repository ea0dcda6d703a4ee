import { useEffect, useState } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { listAnswerTemplates } from '@socialspace/contract/operations/listAnswerTemplates'
import { listRequests } from '@socialspace/contract/operations/listRequests'
import { readRequest } from '@socialspace/contract/operations/readRequest'
import type { OpenRequest } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { say } from '../../parts/Toasts.tsx'
import { dropDraft } from './draft.ts'

/** How many the server gives of the list at a time. */
const pageSize = 100
const everyMinute = 60_000

/** Who, what and when, never text; asked for again each minute, for the days run by themselves. */
export function useRequestList(show: 'open' | 'ended') {
  const { member } = useWork()
  return useInfiniteQuery({
    queryKey: [member, 'requests', show],
    queryFn: ({ pageParam }) => client.call(listRequests, { params: { member }, query: { show, ...(pageParam && { from: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ rows }) => (rows.length < pageSize ? null : (show === 'open' ? rows.at(-1)?.dueAt : rows.at(-1)?.endedAt) ?? null),
    refetchInterval: everyMinute,
  })
}

export function useTemplates() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'requests', 'templates'], queryFn: () => client.call(listAnswerTemplates, { params: { member } }) })
}

/** What became of a request between two readings. */
export interface Changed {
  readonly before: OpenRequest
  readonly after: OpenRequest
}

/**
 * One request. Reading it is an act that is logged: it is asked for once when it is opened, and again only when somebody else wrote meanwhile; nothing is kept of it when it is left. Its key does not begin
 * with the member's, so that a line that comes back does not open it anew.
 */
export function useRequest(request: string) {
  const { member, account } = useWork()
  const queries = useQueryClient()
  const queryKey = ['request', member, request]
  const read = () => client.call(readRequest, { params: { member, request } })
  const open = useQuery({ queryKey, queryFn: read, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false })
  const gone = open.isError && codeOf(open.error) === 'not_found'
  useEffect(() => { if (gone) dropDraft(account, request) }, [gone, account, request])
  const [state, setState] = useState<{ busy: string; problem: string; changed: Changed | null }>({ busy: '', problem: '', changed: null })

  /** Does something to it and shows what it became; null: it is gone. Answers whether it was done. */
  const act = async (name: string, work: () => Promise<OpenRequest | null>, done: string): Promise<boolean> => {
    setState((before) => ({ ...before, busy: name, problem: '' }))
    try {
      const next = await work()
      if (next) queries.setQueryData(queryKey, next)
      setState({ busy: '', problem: '', changed: null })
      void queries.invalidateQueries({ queryKey: [member, 'requests'] })
      say(done)
      return true
    } catch (error) {
      const before = open.data
      const meanwhile = ['changed_meanwhile', 'request_ended'].includes(codeOf(error))
      const after = meanwhile ? await read().catch(() => null) : null
      if (after) queries.setQueryData(queryKey, after)
      // Nothing of what was erased stays on the screen.
      if (codeOf(error) === 'not_found') void queries.resetQueries({ queryKey })
      if (['sign_in_needed', 'not_allowed'].includes(codeOf(error))) void queries.invalidateQueries({ queryKey: ['session'] })
      setState({ busy: '', problem: after ? '' : sentence(error), changed: before && after ? { before, after } : null })
      return false
    }
  }
  return { open, act, ...state }
}
export type Acting = ReturnType<typeof useRequest>
