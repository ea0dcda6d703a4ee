import type { Contact, MemberTexts, Queue, QuietHours, Service, Theme } from '@socialspace/contract/shapes'
import { sql } from 'kysely'
import type { Reader, Tx, Writer } from '../../platform/database/index.ts'

type Names = 'members.member' | 'members.theme' | 'members.service' | 'members.queue'
type Reads = Reader<Names>
type Writes = Writer<Names>

export interface Member {
  id: string
  slug: string
  name: string
  accent: string
  timeZone: string
  /** When workplaces make no sound; null: never. */
  quiet: QuietHours | null
  contact: Contact
  texts: MemberTexts
  /** Whether citizens are offered to say who they are (P20). */
  knownOffer: boolean
  version: number
  createdAt: Date
}
export type Settings = Pick<Member, 'name' | 'accent' | 'contact' | 'texts' | 'knownOffer' | 'quiet'>

const columns = ['id', 'slug', 'name', 'accent', 'time_zone', 'contact', 'texts', 'known_offer', 'settings_version', 'created_at', 'quiet_from', 'quiet_to'] as const

const toMember = (row: Record<(typeof columns)[number], unknown>): Member => ({
  id: row.id as string, slug: row.slug as string, name: row.name as string, accent: row.accent as string, timeZone: row.time_zone as string,
  quiet: row.quiet_from === null ? null : { from: row.quiet_from as string, to: row.quiet_to as string }, contact: row.contact as Contact, texts: row.texts as MemberTexts,
  knownOffer: row.known_offer as boolean, version: row.settings_version as number, createdAt: row.created_at as Date,
})
const json = (value: unknown) => JSON.stringify(value)

export const readMembers = async (tx: Reads): Promise<Member[]> =>
  (await tx.selectFrom('members.member').select(columns).orderBy('name').execute()).map(toMember)

export async function readMember(tx: Reads, by: { id: string } | { slug: string }): Promise<Member | undefined> {
  const query = tx.selectFrom('members.member').select(columns)
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('slug', '=', by.slug)).executeTakeFirst()
  return row && toMember(row)
}

export const readThemes = async (tx: Reads, member: string): Promise<Theme[]> =>
  (await tx.selectFrom('members.theme').select(['id', 'name', 'definition', 'colour', 'active', 'parent_id as parent', 'shared']).where('member_id', '=', member).orderBy('position').orderBy('id').execute()) as Theme[]

/** Who changes themes waits for whoever is at it: two levels stay two. */
export const lockThemes = async (tx: Reads, member: string): Promise<void> => {
  await tx.selectFrom('members.member').select('id').where('id', '=', member).forUpdate().execute()
}

export async function readServices(tx: Reads, member: string): Promise<Service[]> {
  const rows = await tx.selectFrom('members.service').selectAll().where('member_id', '=', member).orderBy('position').orderBy('id').execute()
  return rows.map(({ id, name, kind, languages, themes, municipalities, hours, closed_days, closed, urgent, max_queue, max_conversations, by_rota, offer_seconds, active, etag }) => ({
    id, name, kind, languages, themes, municipalities, hours, closedDays: closed_days, closed, urgent, maxQueue: max_queue, maxConversations: max_conversations, byRota: by_rota, offerSeconds: offer_seconds, active, etag,
  } as Service))
}

export async function readQueues(tx: Reads, member: string): Promise<Queue[]> {
  const rows = await tx.selectFrom('members.queue').selectAll().where('member_id', '=', member).orderBy('position').orderBy('id').execute()
  return rows.map(({ id, service_id, name, languages, themes, municipalities, active }) => ({ id, service: service_id, name, languages, themes, municipalities, active } as Queue))
}

/** @returns false when the id or the slug is another member's already */
export async function insertMember(tx: Writes, member: Omit<Member, 'version' | 'knownOffer' | 'quiet'>): Promise<boolean> {
  const inserted = await tx.insertInto('members.member').values({
    id: member.id, slug: member.slug, name: member.name, accent: member.accent, time_zone: member.timeZone, contact: json(member.contact),
    texts: json(member.texts), created_at: member.createdAt,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

/** Changes settings if `version` is still the one that was read; the new version, or undefined when someone else was first. */
export async function changeSettings(tx: Writes, member: string, version: number, settings: Settings): Promise<number | undefined> {
  const row = await tx.updateTable('members.member').set({
    name: settings.name, accent: settings.accent, contact: json(settings.contact), texts: json(settings.texts), known_offer: settings.knownOffer,
    quiet_from: settings.quiet?.from ?? null, quiet_to: settings.quiet?.to ?? null, settings_version: sql<number>`settings_version + 1`,
  }).where('id', '=', member).where('settings_version', '=', version).returning('settings_version').executeTakeFirst()
  return row?.settings_version
}

export async function saveTheme(tx: Writes, member: string, { id, name, definition, colour, active, parent, shared }: Theme): Promise<void> {
  const value = { name: json(name), definition: json(definition), colour, active, parent_id: parent, shared }
  await tx.insertInto('members.theme').values({ member_id: member, id, position: nextPosition('theme', member), ...value })
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(value)).execute()
}

/** Adds a service (`etag` 0), or changes it if it is still as it was read. @returns its new etag, or undefined when someone else was first */
export async function saveService(tx: Writes, member: string, { id, etag, ...service }: Service): Promise<number | undefined> {
  const { name, kind, languages, themes, municipalities, hours, closedDays, closed, urgent, maxQueue, maxConversations, byRota, offerSeconds, active } = service
  const value = {
    name: json(name), kind, languages: json(languages), themes: json(themes), municipalities: json(municipalities), hours: json(hours), closed_days: json(closedDays),
    closed: json(closed), urgent: json(urgent), max_queue: maxQueue, max_conversations: maxConversations, by_rota: byRota, offer_seconds: offerSeconds, active,
  }
  if (etag > 0) {
    const row = await tx.updateTable('members.service').set({ ...value, etag: sql<number>`etag + 1` }).where('member_id', '=', member).where('id', '=', id).where('etag', '=', etag).returning('etag').executeTakeFirst()
    return row?.etag
  }
  const row = await tx.insertInto('members.service').values({ member_id: member, id, etag: 1, position: nextPosition('service', member), ...value })
    .onConflict((conflict) => conflict.doNothing()).returning('etag').executeTakeFirst()
  return row?.etag
}

export async function saveQueue(tx: Writes, member: string, { id, service, name, languages, themes, municipalities, active }: Queue): Promise<void> {
  const value = { service_id: service, name: json(name), languages: json(languages), themes: json(themes), municipalities: json(municipalities), active }
  await tx.insertInto('members.queue').values({ member_id: member, id, position: nextPosition('queue', member), ...value })
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(value)).execute()
}

const nextPosition = (table: 'theme' | 'service' | 'queue', member: string) =>
  sql<number>`(select coalesce(max(position), 0) + 1 from ${sql.table(`members.${table}`)} where member_id = ${member})`

export type { Tx }
