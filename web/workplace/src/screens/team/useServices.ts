import { useQuery } from '@tanstack/react-query'
import { readSite } from '@socialspace/contract/operations/readSite'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** The member's services, as everybody sees them. */
export function useServices() {
  const { member, slug } = useWork()
  return useQuery({ queryKey: [member, 'services'], queryFn: async () => (await client.call(readSite, { params: { slug } })).services.map(({ id, name }) => ({ id, name })), staleTime: 60_000 })
}
