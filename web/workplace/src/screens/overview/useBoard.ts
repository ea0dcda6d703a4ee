import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { readBoard } from '@socialspace/contract/operations/readBoard'
import { client } from '../../app/client.ts'

export type Board = Answered<typeof readBoard>

/** The load now; fetched again when the live line says so, and once a minute in case it is down. */
export const useBoard = (member: string) => useQuery({ queryKey: [member, 'board'], queryFn: () => client.call(readBoard, { params: { member } }), refetchInterval: 60_000 })
