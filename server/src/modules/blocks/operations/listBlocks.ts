import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { BlocksDeps } from '../index.ts'
import { named, present } from '../present.ts'
import { readBlocks } from '../store.ts'

export const listBlocks = ({ database, vault, staffCard }: BlocksDeps): Handler<typeof operations.listBlocks> => async ({ member }) =>
  named(staffCard, await database.forMembers([member], async (tx) => present(vault, tx, member, await readBlocks(tx, member, now()))))
