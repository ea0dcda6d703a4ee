import type { InboxRow } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import { labelsOf } from './beside/seal.ts'
import type { AboutCitizens, KnownOf } from './index.ts'
import { openThemes, type PresentDeps } from './present.ts'
import { type ConversationRow, type MarkRow, readMarks } from './store.ts'

export type InboxDeps = PresentDeps & { aboutCitizens: AboutCitizens; knownOf: KnownOf }

/** Conversations as a counsellor's list shows them: themes, times, and what they call them themselves, never text. */
export async function inboxRows(deps: InboxDeps, tx: Tx, member: string, staff: string, alias: string, rows: readonly ConversationRow[]): Promise<InboxRow[]> {
  const ids = rows.map(({ id }) => id)
  const marks = await readMarks(tx, member, ids)
  const about = await deps.aboutCitizens(tx, member, rows.map(({ citizen_id }) => citizen_id))
  const known = await deps.knownOf(tx, member, rows.map(({ citizen_id }) => citizen_id))
  const labels = await labelsOf(deps.vault, tx, member, staff, ids)
  return rows.map((row) => {
    return {
      ...asListed(deps, row, staff, marks), known: known.has(row.citizen_id), ...(about.get(row.citizen_id) ?? { ageGroup: null, gender: null, municipality: null }), mine: true, alias, label: labels.get(row.id) ?? null,
    }
  })
}

/** Conversations of others in which somebody is let in: of the citizen no more than the conversation shows. */
export async function guestRows(deps: PresentDeps, tx: Tx, member: string, staff: string, rows: readonly ConversationRow[]): Promise<{ row: Omit<InboxRow, 'alias'>; staff: string | null }[]> {
  const marks = await readMarks(tx, member, rows.map(({ id }) => id))
  return rows.map((row) => ({ row: { ...asListed(deps, row, staff, marks), known: false, ageGroup: null, gender: null, municipality: null, mine: false, label: null }, staff: row.staff_id }))
}

function asListed(deps: PresentDeps, row: ConversationRow, staff: string, marks: readonly MarkRow[]): Omit<InboxRow, 'known' | 'ageGroup' | 'gender' | 'municipality' | 'mine' | 'alias' | 'label'> {
  const mark = marks.find(({ conversation, account }) => conversation === row.id && account === staff)
  return {
    id: row.id, test: row.test, state: row.state as InboxRow['state'], queue: row.queue_id, startedAt: row.started_at.toISOString(), lastAt: row.last_at.toISOString(),
    lastBy: row.last_by as InboxRow['lastBy'], lastNumber: row.last_number, read: Math.max(mark?.read ?? 0, deps.rooms.get(row.id)?.marks.get(staff)?.read ?? 0),
    themes: openThemes(deps.vault, row),
  }
}
