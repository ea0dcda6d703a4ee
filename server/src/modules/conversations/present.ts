import type { Both, Conversation, File, Message } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import { PartErased, type Vault } from '../../platform/vault/index.ts'
import { shownBody } from './body.ts'
import type { Rooms } from './rooms.ts'
import { type ConversationRow, type MarkRow, type MessageRow, readMarks } from './store.ts'

export interface Card { readonly name: string; readonly alias: string; readonly title: Both }

export interface PresentDeps {
  readonly vault: Vault
  readonly rooms: Pick<Rooms, 'get'>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
}
const none: Both = { da: '', en: '' }

/** Rows with their marks: what is read in the transaction. Presenting comes after it, because staff cards may need a connection of their own. */
export interface Found { readonly rows: readonly ConversationRow[]; readonly marks: readonly MarkRow[] }
export const find = async (tx: Tx, ...rows: ConversationRow[]): Promise<Found> =>
  ({ rows, marks: rows.length === 0 ? [] : await readMarks(tx, rows[0]!.member_id, rows.map(({ id }) => id)) })

/** Conversations as those who take part in them see them; themes are opened here. */
export async function presentAll(deps: PresentDeps, { rows, marks }: Found): Promise<Conversation[]> {
  const cards = await deps.staffCard([...new Set(rows.flatMap(({ staff_id }) => staff_id ?? []))])
  return rows.map((row) => present(deps, row, cards, marks.filter(({ conversation }) => conversation === row.id)))
}
export const presentOne = async (deps: PresentDeps, found: Found): Promise<Conversation> => (await presentAll(deps, found))[0]!

function present(deps: PresentDeps, row: ConversationRow, cards: ReadonlyMap<string, Card>, marks: readonly MarkRow[]): Conversation {
  const live = deps.rooms.get(row.id)?.marks
  const marked = (account: string) => {
    const [kept, now] = [marks.find((mark) => mark.account === account), live?.get(account)]
    return { delivered: Math.max(kept?.delivered ?? 0, now?.delivered ?? 0), read: Math.max(kept?.read ?? 0, now?.read ?? 0) }
  }
  const card = row.staff_id === null ? undefined : cards.get(row.staff_id)
  return {
    id: row.id, member: row.member_id, state: row.state as Conversation['state'], queue: row.queue_id,
    startedAt: row.started_at.toISOString(), takenAt: row.taken_at?.toISOString() ?? null, closedAt: row.closed_at?.toISOString() ?? null,
    lastNumber: row.last_number, lastAt: row.last_at.toISOString(), themes: openThemes(deps.vault, row),
    participants: [
      { id: row.citizen_id, by: 'citizen', name: '', title: none, ...marked(row.citizen_id) },
      ...(row.staff_id === null ? [] : [{ id: row.staff_id, by: 'staff' as const, name: card?.alias ?? '', title: card?.title ?? none, ...marked(row.staff_id) }]),
    ],
  }
}

/** Themes that lay under a key that is destroyed (in a database that was restored) are none. */
export function openThemes(vault: Vault, row: Pick<ConversationRow, 'id' | 'sealed_version' | 'themes'> & { member_id: string }): string[] {
  try {
    return JSON.parse(vault.unit(row.member_id, row.id).open('conversations.conversation.themes', row.id, row.sealed_version, row.themes)) as string[]
  } catch (error) {
    if (error instanceof PartErased) return []
    throw error
  }
}

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
export function messageFrame(conversation: string, { id, by, author, content }: { id: string; by: Message['by']; author: string | null; content: { text: string; files: File[]; event: Message['event'] } }, number: number, at: Date): string {
  const { text, files, event } = content
  return `{"t":"messages","conversation":"${conversation}","messages":[{"number":${number},"id":"${id}","at":"${timeOf(at)}","by":"${by}","author":${author === null ? 'null' : `"${author}"`},"text":${JSON.stringify(text)},"files":${files.length === 0 ? '[]' : JSON.stringify(files)},"event":${event === null ? 'null' : JSON.stringify(event)}}]}`
}
