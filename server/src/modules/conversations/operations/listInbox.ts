import type { operations } from '@socialspace/contract'
import type { InboxRow } from '@socialspace/contract/shapes'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { AboutCitizens } from '../index.ts'
import { openThemes, type PresentDeps } from '../present.ts'
import { readMarks, readOfStaff } from '../store.ts'

const limit = 50

export const listInbox = (deps: PresentDeps & { database: Database; aboutCitizens: AboutCitizens }): Handler<typeof operations.listInbox> => async ({ member, account, query }) => {
  const alias = (await deps.staffCard([account])).get(account)?.alias ?? ''
  return await deps.database.forMembers([member], async (tx) => {
    const rows = await readOfStaff(tx, member, account, { state: query.state, before: query.before === undefined ? undefined : new Date(query.before), limit })
    const marks = await readMarks(tx, member, rows.map(({ id }) => id))
    const about = await deps.aboutCitizens(tx, member, rows.map(({ citizen_id }) => citizen_id))
    return {
      rows: rows.map((row): InboxRow => {
        const mark = marks.find(({ conversation, account: whose }) => conversation === row.id && whose === account)
        return {
          id: row.id, state: row.state as InboxRow['state'], queue: row.queue_id, startedAt: row.started_at.toISOString(), lastAt: row.last_at.toISOString(),
          lastBy: row.last_by as InboxRow['lastBy'], lastNumber: row.last_number, read: Math.max(mark?.read ?? 0, deps.rooms.get(row.id)?.marks.get(account)?.read ?? 0),
          themes: openThemes(deps.vault, row), ...(about.get(row.citizen_id) ?? { ageGroup: null, gender: null, municipality: null }), mine: true, alias,
        }
      }),
    }
  })
}
