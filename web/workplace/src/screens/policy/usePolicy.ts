import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { listPolicyVersions } from '@socialspace/contract/operations/listPolicyVersions'
import { readPolicyDraft } from '@socialspace/contract/operations/readPolicyDraft'
import { client } from '../../app/client.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { say } from '../../parts/Toasts.tsx'

export type PolicyDraft = Answered<typeof readPolicyDraft>

export const draftKey = (member: string) => [member, 'policy', 'draft'] as const

export function useDraft() {
  const { member } = useWork()
  return useQuery({ queryKey: draftKey(member), queryFn: () => client.call(readPolicyDraft, { params: { member } }), refetchOnWindowFocus: false })
}

export function useVersions() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'policy', 'versions'], queryFn: () => client.call(listPolicyVersions, { params: { member } }) })
}

/** Does something to the policy and fetches it again; what went wrong is a sentence, or that someone else wrote meanwhile. */
export function useAct() {
  const { member } = useWork()
  const queries = useQueryClient()
  const [state, setState] = useState<{ busy: boolean; changed: boolean; problem: string; error: unknown }>({ busy: false, changed: false, problem: '', error: null })
  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setState({ busy: true, changed: false, problem: '', error: null })
    try {
      await work()
      await queries.invalidateQueries({ queryKey: [member, 'policy'] })
      setState({ busy: false, changed: false, problem: '', error: null })
      say(done)
      return true
    } catch (error) {
      const changed = codeOf(error) === 'changed_meanwhile'
      if (changed) await queries.refetchQueries({ queryKey: draftKey(member) })
      setState({ busy: false, changed, problem: changed ? '' : sentence(error), error })
      return false
    }
  }
  return { ...state, act }
}
