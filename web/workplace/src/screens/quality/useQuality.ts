import { useQuery } from '@tanstack/react-query'
import { listSupervision } from '@socialspace/contract/operations/listSupervision'
import { readEvaluation } from '@socialspace/contract/operations/readEvaluation'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** What a citizen takes back is gone from a screen within this (milliseconds); what others write comes within it. */
export const soon = 4_000

export const evaluationKey = (member: string, conversation: string) => [member, 'evaluation', conversation]
export const threadsKey = (member: string) => [member, 'supervision']

export function useEvaluation(conversation: string) {
  const { member } = useWork()
  return useQuery({ queryKey: evaluationKey(member, conversation), queryFn: () => client.call(readEvaluation, { params: { member, conversation } }), refetchInterval: soon, gcTime: 0 })
}
export function useThreads() {
  const { member } = useWork()
  return useQuery({ queryKey: threadsKey(member), queryFn: () => client.call(listSupervision, { params: { member } }), refetchInterval: soon })
}
