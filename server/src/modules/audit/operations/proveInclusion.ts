import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MemberLog } from '../log.ts'

export const proveInclusion = ({ log }: { log: (member: string) => MemberLog }): Handler<typeof operations.proveInclusion> => async ({ member, query: { place, size } }) => ({ path: [...(await log(member).inclusion(place, size))] })
