import { grounds, type Ground } from '@socialspace/contract/data/grounds'
import type { AnswerShown, MyRequest, OpenRequest, RequestRow as Shown } from '@socialspace/contract/requests'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { sha256hex, type Vault } from '../../platform/vault/index.ts'
import { mayCarryOut } from './access.ts'
import { openAnswer } from './answer.ts'
import { openContact } from './contact.ts'
import { clockOf, daysLeft } from './due.ts'
import type { RequestsDeps } from './index.ts'
import { openLine } from './line.ts'
import { type AnswerRow, type LineRow, readAnswers, readLines, type RequestRow } from './store.ts'

type Deps = Pick<RequestsDeps, 'vault' | 'staffCard'>
type Cards = Awaited<ReturnType<RequestsDeps['staffCard']>>

/** What people say on the phone: made of the id, and opens nothing. */
export const referenceOf = (id: string): string => sha256hex(id).slice(0, 8).toUpperCase().replace(/(?<=^.{4})/, '-')

const times = (row: RequestRow, timeZone: string) => ({
  receivedAt: row.received_at.toISOString(), since: row.since.toISOString(), dueAt: row.due_at.toISOString(), endedAt: row.ended_at?.toISOString() ?? null, clock: clockOf(row, timeZone, now()),
})
const common = (row: RequestRow, timeZone: string) => ({
  id: row.id, reference: referenceOf(row.id), kind: row.kind as MyRequest['kind'], who: row.who as MyRequest['who'], state: row.state as MyRequest['state'], verified: row.citizen_id !== null, ...times(row, timeZone),
})
const lineOf = (vault: Vault, row: LineRow) => ({ id: row.id, at: row.at.toISOString(), text: openLine(vault, row) })

const answerOf = (vault: Vault, row: AnswerRow, cards: Cards): AnswerShown => ({
  id: row.id, at: row.at.toISOString(), outcome: row.outcome as AnswerShown['outcome'], text: openAnswer(vault, row), by: cards.get(row.author_id)?.alias ?? '',
  grounds: (row.grounds.split(', ').filter(Boolean) as Ground[]).map((ground) => ({ ground, ...grounds[ground] })),
  complaint: row.complaint as unknown as AnswerShown['complaint'], carriedOut: row.carried_out as AnswerShown['carriedOut'],
})

/** A row of the desk's list. */
export const rowOf = (row: RequestRow, timeZone: string, account: string, cards: Cards): Shown => ({
  ...common(row, timeZone), daysLeft: daysLeft(row, timeZone, now()), heardAt: row.heard_at.toISOString(),
  takenBy: row.taken_by, takenByName: (row.taken_by !== null && cards.get(row.taken_by)?.name) || '', mine: row.taken_by === account,
})

/** A request with all that is written to it, read in one transaction; it is opened and shown outside of it. */
export interface Whole { readonly row: RequestRow; readonly lines: readonly LineRow[]; readonly answers: readonly AnswerRow[] }

export async function gather(tx: Tx, member: string, rows: readonly RequestRow[]): Promise<Whole[]> {
  const ids = rows.map(({ id }) => id)
  const [lines, answers] = [Map.groupBy(await readLines(tx, member, ids), ofRequest), Map.groupBy(await readAnswers(tx, member, ids), ofRequest)]
  return rows.map((row) => ({ row, lines: lines.get(row.id) ?? [], answers: answers.get(row.id) ?? [] }))
}
const ofRequest = ({ request_id }: { request_id: string }) => request_id

/** Whoever of staff is named in these. */
const cardsFor = ({ staffCard }: Deps, wholes: readonly Whole[]): Promise<Cards> =>
  staffCard([...new Set(wholes.flatMap(({ row, lines, answers }) => [row.taken_by, ...[...lines, ...answers].map(({ author_id }) => author_id)]).filter((id) => id !== null))])

/** As the people who made them see them. */
export async function myRequests(deps: Deps, timeZone: string, wholes: readonly Whole[]): Promise<MyRequest[]> {
  const { vault } = deps
  const cards = await cardsFor(deps, wholes)
  return wholes.map(({ row, lines, answers }) => ({
    ...common(row, timeZone), contact: openContact(vault, row),
    lines: lines.filter(({ kind }) => kind === 'words').map((line) => lineOf(vault, line)), answers: answers.map((answer) => answerOf(vault, answer, cards)),
  }))
}

/** As the desk sees one that is open before it. */
export async function openRequest(deps: Deps, timeZone: string, account: string, whole: Whole): Promise<OpenRequest> {
  const { vault } = deps
  const { row, lines, answers } = whole
  const cards = await cardsFor(deps, [whole])
  return {
    ...rowOf(row, timeZone, account, cards), etag: row.etag, contact: openContact(vault, row), mayCarryOut: mayCarryOut(row),
    lines: lines.filter(({ kind }) => kind === 'words').map((line) => lineOf(vault, line)),
    notes: lines.filter(({ kind }) => kind !== 'words').map((line) => ({ ...lineOf(vault, line), by: line.kind === 'advice' ? 'dpo' as const : 'caseworker' as const, authorName: cards.get(line.author_id!)?.name ?? '' })),
    answers: answers.map((answer) => answerOf(vault, answer, cards)),
  }
}
