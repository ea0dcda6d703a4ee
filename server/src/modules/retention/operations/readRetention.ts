import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { steadyFor } from '../guard.ts'
import { countsOf } from '../round.ts'
import { rulesOf } from '../rules.ts'
import { readRuns, readSetting } from '../store.ts'

interface Deps {
  readonly database: Database
  readonly steadySince: () => Promise<Date>
}
const shownRuns = 30

export const readRetention = ({ database, steadySince }: Deps): Handler<typeof operations.readRetention> => async ({ member }) => {
  const steadyAt = new Date((await steadySince()).getTime() + steadyFor)
  return await database.forMembers([member], async (tx) => {
    const { version, rules, looked_at, found, held } = await readSetting(tx, member)
    const runs = await readRuns(tx, member, shownRuns)
    return {
      etag: version, rules: rulesOf(rules), lookedAt: looked_at?.toISOString() ?? null, due: countsOf(found), held: held === '' ? null : (held as 'steady' | 'volume'), steadyAt: steadyAt.toISOString(),
      runs: runs.map(({ at, erased }) => ({ at: at.toISOString(), erased: countsOf(erased) })),
    }
  })
}
