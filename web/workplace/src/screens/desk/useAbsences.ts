import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { listAbsences } from '@socialspace/contract/operations/listAbsences'
import { client } from '../../app/client.ts'

export type Absences = Answered<typeof listAbsences>

/** Who is away for days, now or later. */
export const useAbsences = (member: string) => useQuery({ queryKey: [member, 'absences'], queryFn: () => client.call(listAbsences, { params: { member } }) })
