import type { RequestRow } from '@socialspace/contract/requests'
import type { Texts } from '../../texts/da.ts'
import type { Changed } from './useRequests.ts'

/** "3 dage tilbage", "2 dage over fristen"; an ended one has none. */
export const left = ({ clock, daysLeft }: RequestRow, t: Texts): string => (clock === 'ended' ? '' : clock === 'overdue' && daysLeft >= 0 ? t.requests.overToday : t.requests.left(daysLeft))

export const taken = ({ mine, takenBy, takenByName }: RequestRow, t: Texts): string => (mine ? t.requests.takenByYou : takenBy ? t.requests.takenBy(takenByName) : t.requests.free)

const newIn = (before: readonly { id: string }[], after: readonly { id: string; by?: string }[]) => after.filter(({ id }) => !before.some((one) => one.id === id))

/** What became of it meanwhile, in sentences. */
export function changes({ before, after }: Changed, t: Texts): string[] {
  const words = t.requests.changes
  const notes = newIn(before.notes, after.notes)
  const found = [
    newIn(before.lines, after.lines).length > 0 && words.line,
    notes.some(({ by }) => by === 'caseworker') && words.note,
    notes.some(({ by }) => by === 'dpo') && words.advice,
    before.takenBy !== after.takenBy && !after.mine && words.taken(after.takenByName),
    before.state !== after.state && (after.state === 'answered' || after.state === 'withdrawn') && words[after.state],
  ].filter((one) => one !== false)
  return found.length > 0 ? found : [words.other]
}

/** What is new in it since it was opened. */
export const fresh = (changed: Changed | null): ReadonlySet<string> =>
  new Set(changed ? [...newIn(changed.before.lines, changed.after.lines), ...newIn(changed.before.notes, changed.after.notes), ...newIn(changed.before.answers, changed.after.answers)].map(({ id }) => id) : [])
