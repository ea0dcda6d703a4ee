import { useQuery } from '@tanstack/react-query'
import { listTeamRooms } from '@socialspace/contract/operations/listTeamRooms'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** The rooms of the staff with what is unread in them. */
export function useTeam() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'team'], queryFn: () => client.call(listTeamRooms, { params: { member } }) })
}
