import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MemberLog } from '../log.ts'

export const readCheckpoint = ({ log }: { log: (member: string) => MemberLog }): Handler<typeof operations.readCheckpoint> => async ({ member }) => {
  const { key, checkpoint } = log(member)
  return { key, checkpoint: await checkpoint() }
}
