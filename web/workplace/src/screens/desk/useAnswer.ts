import { useQuery } from '@tanstack/react-query'
import { listAnswers } from '@socialspace/contract/operations/listAnswers'
import { readMyAnswer } from '@socialspace/contract/operations/readMyAnswer'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** Colleagues' answers to read, and one's own that came back; never text. */
export function useAnswers() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'answers'], queryFn: () => client.call(listAnswers, { params: { member } }), refetchInterval: 60_000 }).data ?? []
}

/** One's own answer on its way to a second reader, where one is needed. */
export function useAnswer(conversation: string, enabled: boolean) {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'answers', conversation], queryFn: () => client.call(readMyAnswer, { params: { member, conversation } }), enabled }).data?.answer ?? null
}
