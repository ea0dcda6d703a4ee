import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MemberLog } from '../log.ts'

export const listEntries = ({ log }: { log: (member: string) => MemberLog }): Handler<typeof operations.listEntries> => async ({ member, query }) => [...(await log(member).entries(query.from ?? 0))]
