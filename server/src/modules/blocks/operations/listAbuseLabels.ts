import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { BlocksDeps } from '../index.ts'
import { readLabels } from '../store.ts'

export const listAbuseLabels = ({ database }: Pick<BlocksDeps, 'database'>): Handler<typeof operations.listAbuseLabels> => ({ member }) =>
  database.forMembers([member], (tx) => readLabels(tx, member))
