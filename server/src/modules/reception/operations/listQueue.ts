import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'

type Deps = ReceptionDeps & { ready(member: string): Promise<string[]> }

/** Who waits: opened in memory, themes and times alone. */
export const listQueue = (deps: Deps): Handler<typeof operations.listQueue> => async ({ account, member }) => {
  const [of, ready, queues, themes, rows] = await Promise.all([
    deps.member({ id: member }), deps.ready(member),
    deps.queues(member), deps.themes(member),
    deps.database.forMembers([member], async (tx) => {
      const waiting = await deps.waiting(tx, member, account)
      const about = await deps.aboutCitizens(tx, member, [...new Set(waiting.map(({ citizen }) => citizen))])
      return waiting.map(({ id, citizen, queue, since, letters, themes }) =>
        ({ id, queue, since: since.toISOString(), letters, themes, ...(about.get(citizen) ?? { ageGroup: null, gender: null, municipality: null }) }))
    }),
  ])
  return { rows, queues, themes, opening: deps.opening(of, ready.length > 0), ready }
}
