import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { holds } from '../access.ts'
import type { BlocksDeps } from '../index.ts'
import { present } from '../present.ts'
import { readBlock } from '../store.ts'

export const readMyBlock = ({ everyone, vault }: BlocksDeps): Handler<typeof operations.readMyBlock> => ({ member, account }) =>
  everyone.forMembers([member], async (tx) => {
    const row = await readBlock(tx, member, account)
    if (!row || !holds(row, now())) return { block: null }
    const [{ since, until, label }] = await present(vault, tx, member, [row]) as [Awaited<ReturnType<typeof present>>[number]]
    return { block: { since, until, label } }
  })
