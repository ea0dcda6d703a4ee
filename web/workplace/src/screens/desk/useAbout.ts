import { useQuery } from '@tanstack/react-query'
import { readAbout } from '@socialspace/contract/operations/readAbout'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** What the citizen chose to tell, and what they wish to be kept confidential; the live line has it fetched again when the conversation changes, and dropped when it is gone. */
export function useAbout(conversation: string) {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'about', conversation], queryFn: () => client.call(readAbout, { params: { member, conversation } }) })
}
