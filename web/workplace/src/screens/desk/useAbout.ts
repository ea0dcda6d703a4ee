import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readAbout } from '@socialspace/contract/operations/readAbout'
import { client } from '../../app/client.ts'
import { useLive } from '../../app/live.tsx'
import { useWork } from '../../app/session.tsx'

/** What the citizen chose to tell, and what they wish to be kept confidential; fetched again when the conversation changes. */
export function useAbout(conversation: string) {
  const { member } = useWork()
  const live = useLive()
  const queries = useQueryClient()
  useEffect(() => live?.on((frame) => {
    if (frame.t === 'conversation' && frame.conversation.id === conversation) void queries.invalidateQueries({ queryKey: [member, 'about', conversation] })
  }) as (() => void) | undefined, [live, member, conversation, queries])
  return useQuery({ queryKey: [member, 'about', conversation], queryFn: () => client.call(readAbout, { params: { member, conversation } }) })
}
