import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MemberLog } from '../log.ts'

export const proveConsistency = ({ log }: { log: (member: string) => MemberLog }): Handler<typeof operations.proveConsistency> => async ({ member, query: { first, second } }) => ({ path: [...(await log(member).consistency(first, second))] })
