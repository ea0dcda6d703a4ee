import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MemberLog } from '../log.ts'

export const listCheckpoints = ({ log }: { log: (member: string) => MemberLog }): Handler<typeof operations.listCheckpoints> => ({ member, query }) => log(member).checkpoints(query.after ?? 0)
