import { useQuery } from '@tanstack/react-query'
import { listGroups } from '@socialspace/contract/operations/listGroups'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** The member's groups; fetched again when anything about one changes. */
export function useGroups(active = true) {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'groups'], queryFn: () => client.call(listGroups, { params: { member } }), enabled: active })
}
