import type { Both, Conversation, Guest, Handover, Message, Queue } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import { unlessErased, type Vault } from '../../platform/vault/index.ts'
import { shownBody } from './body.ts'
import type { Rooms } from './rooms.ts'
import { readReadingQueues } from './answers/store.ts'
import { openWhy } from './guests/seal.ts'
import { type GuestRow, readGuests } from './guests/store.ts'
import { type HandoverRow, readAsked } from './handover/store.ts'
import { readRules } from './rules/store.ts'
import { type ConversationRow, type MarkRow, type MessageRow, readMarks } from './store.ts'

export interface Card { readonly name: string; readonly alias: string; readonly title: Both }

export interface PresentDeps {
  readonly vault: Vault
  readonly rooms: Pick<Rooms, 'get'>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  readonly queues: (member: string) => Promise<Queue[]>
  /** Of these counsellors, who is away for days and lets it be seen. */
  readonly away: (member: string, staff: readonly string[]) => Promise<ReadonlyMap<string, NonNullable<Conversation['away']>>>
}
const none: Both = { da: '', en: '' }

/** Rows with their marks and what is asked: what is read in the transaction. Presenting comes after it, because staff cards may need a connection of their own. */
export interface Found { readonly rows: readonly ConversationRow[]; readonly marks: readonly MarkRow[]; readonly asked: readonly HandoverRow[]; readonly guests: readonly GuestRow[]; readonly reading: ReadonlySet<string>; readonly editMinutes: number }
export const find = async (tx: Tx, ...rows: ConversationRow[]): Promise<Found> => {
  if (rows.length === 0) return { rows, marks: [], asked: [], guests: [], reading: new Set(), editMinutes: 0 }
  const [member, ids] = [rows[0]!.member_id, rows.map(({ id }) => id)]
  return { rows, marks: await readMarks(tx, member, ids), asked: await readAsked(tx, member, ids), guests: await readGuests(tx, member, ids), reading: await readReadingQueues(tx, member), editMinutes: (await readRules(tx, member)).editMinutes }
}

/** Conversations as those who take part in them see them; themes are opened here. */
export async function presentAll(deps: PresentDeps, { rows, marks, asked, guests, reading, editMinutes }: Found): Promise<Conversation[]> {
  const cards = await deps.staffCard([...new Set([...rows.flatMap(({ staff_id }) => staff_id ?? []), ...asked.flatMap(({ to_id }) => to_id ?? []), ...guests.flatMap(({ guest_id, from_id }) => [guest_id, from_id])])])
  const queues = asked.some(({ to_queue }) => to_queue !== null) ? await deps.queues(rows[0]!.member_id) : []
  const lasting = rows.filter(({ state, staff_id }) => staff_id !== null && state !== 'closed')
  const away = lasting.length === 0 ? new Map<string, NonNullable<Conversation['away']>>() : await deps.away(rows[0]!.member_id, [...new Set(lasting.map(({ staff_id }) => staff_id!))])
  const handoverOf = ({ id, to_id, to_queue, asked_at }: HandoverRow): Handover => {
    const alias = cards.get(to_id ?? '')?.alias ?? ''
    return { id, askedAt: asked_at.toISOString(), to: to_id === null ? { kind: 'queue', name: queues.find((queue) => queue.id === to_queue)?.name ?? none } : { kind: 'colleague', name: { da: alias, en: alias } } }
  }
  const guestAs = (row: GuestRow): Guest => {
    const { id, guest_id: staff, from_id, role, state, seen_after, asked_at } = row
    const card = cards.get(staff)
    return {
      id, staff, name: card?.alias ?? '', title: card?.title ?? none, role: role as Guest['role'], state: state as Guest['state'], everything: state !== 'asked' && seen_after === 0, why: state === 'left' ? '' : openWhy(deps.vault, row),
      by: from_id === staff ? '' : (cards.get(from_id)?.alias ?? ''), at: asked_at.toISOString(),
    }
  }
  return rows.map((row) => {
    const handover = asked.find(({ conversation_id }) => conversation_id === row.id)
    return { ...present(deps, row, cards, marks.filter(({ conversation }) => conversation === row.id)), handover: handover ? handoverOf(handover) : null, guests: guests.filter(({ conversation_id }) => conversation_id === row.id).map(guestAs), secondReader: reading.has(row.queue_id), editMinutes, away: (row.state !== 'closed' && away.get(row.staff_id ?? '')) || null }
  })
}
export const presentOne = async (deps: PresentDeps, found: Found): Promise<Conversation> => (await presentAll(deps, found))[0]!

function present(deps: PresentDeps, row: ConversationRow, cards: ReadonlyMap<string, Card>, marks: readonly MarkRow[]): Omit<Conversation, 'handover' | 'guests' | 'secondReader' | 'editMinutes' | 'away'> {
  const live = deps.rooms.get(row.id)?.marks
  const marked = (account: string) => {
    const [kept, now] = [marks.find((mark) => mark.account === account), live?.get(account)]
    return { delivered: Math.max(kept?.delivered ?? 0, now?.delivered ?? 0), read: Math.max(kept?.read ?? 0, now?.read ?? 0) }
  }
  const card = row.staff_id === null ? undefined : cards.get(row.staff_id)
  return {
    id: row.id, test: row.test, member: row.member_id, state: row.state as Conversation['state'], queue: row.queue_id,
    startedAt: row.started_at.toISOString(), takenAt: row.taken_at?.toISOString() ?? null, closedAt: row.closed_at?.toISOString() ?? null,
    lastNumber: row.last_number, lastAt: row.last_at.toISOString(), themes: openThemes(deps.vault, row),
    participants: [
      { id: row.citizen_id, by: 'citizen', name: '', title: none, ...marked(row.citizen_id) },
      ...(row.staff_id === null ? [] : [{ id: row.staff_id, by: 'staff' as const, name: card?.alias ?? '', title: card?.title ?? none, ...marked(row.staff_id) }]),
    ],
  }
}

/** Themes that lay under a key that is destroyed (in a database that was restored) are none. */
export const openThemes = (vault: Vault, row: Pick<ConversationRow, 'id' | 'sealed_version' | 'themes'> & { member_id: string }): string[] =>
  JSON.parse(unlessErased(() => vault.unit(row.member_id, row.id).open('conversations.conversation.themes', row.id, row.sealed_version, row.themes)) ?? '[]') as string[]

/** Messages as they are read; one that cannot be opened safely fails the whole answer, never reads as empty. */
export function presentMessages(vault: Vault, member: string, conversation: string, rows: readonly MessageRow[]): Message[] {
  if (rows.length === 0) return []
  const unit = vault.unit(member, conversation)
  return rows.map(({ number, id, at, by, author_id, sealed_version, body }) =>
    ({ number, id, at: at.toISOString(), by: by as Message['by'], author: author_id, ...shownBody(unit, conversation, id, sealed_version, body) }))
}

let lastAt: Date | undefined
let lastText = ''
/** The time as text. A batch has one time for hundreds of messages: the last one's text is kept. */
export const timeOf = (at: Date): string => (at === lastAt ? lastText : (lastText = (lastAt = at).toISOString()))

/** One message as a live frame; written by hand because it is written for every message (ids and times need no escaping). */
export function messageFrame(conversation: string, { id, by, author, content }: { id: string; by: Message['by']; author: string | null; content: Pick<Message, 'text' | 'files' | 'event' | 'edited'> }, number: number, at: Date): string {
  const { text, files, event, edited } = content
  return `{"t":"messages","conversation":"${conversation}","messages":[{"number":${number},"id":"${id}","at":"${timeOf(at)}","by":"${by}","author":${author === null ? 'null' : `"${author}"`},"text":${JSON.stringify(text)},"files":${files.length === 0 ? '[]' : JSON.stringify(files)},"event":${event === null ? 'null' : JSON.stringify(event)}${edited === undefined ? '' : `,"edited":"${edited}"`}}]}`
}
