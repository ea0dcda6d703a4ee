import type { Both, Contact, MemberTexts, Queue, Theme } from '@socialspace/contract/shapes'
import { sql } from 'kysely'
import type { Reader, Tx, Writer } from '../../platform/database/index.ts'

type Reads = Reader<'members.member' | 'members.theme' | 'members.queue'>
type Writes = Writer<'members.member' | 'members.theme' | 'members.queue'>

export interface Member {
  id: string
  slug: string
  name: string
  accent: string
  timeZone: string
  contact: Contact
  texts: MemberTexts
  hours: { weekday: number; from: string; to: string }[]
  closedDays: { day: string; reason: Both }[]
  version: number
  createdAt: Date
}
export type Settings = Pick<Member, 'name' | 'accent' | 'contact' | 'texts' | 'hours' | 'closedDays'>

const columns = ['id', 'slug', 'name', 'accent', 'time_zone', 'contact', 'texts', 'hours', 'closed_days', 'settings_version', 'created_at'] as const

const toMember = (row: Record<(typeof columns)[number], unknown>): Member => ({
  id: row.id as string, slug: row.slug as string, name: row.name as string, accent: row.accent as string, timeZone: row.time_zone as string,
  contact: row.contact as Contact, texts: row.texts as MemberTexts, hours: row.hours as Member['hours'], closedDays: row.closed_days as Member['closedDays'],
  version: row.settings_version as number, createdAt: row.created_at as Date,
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
  (await tx.selectFrom('members.theme').select(['id', 'name', 'definition', 'colour', 'active']).where('member_id', '=', member).orderBy('position').orderBy('id').execute()) as Theme[]

export const readQueues = async (tx: Reads, member: string): Promise<Queue[]> =>
  (await tx.selectFrom('members.queue').select(['id', 'name', 'active']).where('member_id', '=', member).orderBy('position').orderBy('id').execute()) as Queue[]

/** @returns false when the id or the slug is another member's already */
export async function insertMember(tx: Writes, member: Omit<Member, 'version'>): Promise<boolean> {
  const inserted = await tx.insertInto('members.member').values({
    id: member.id, slug: member.slug, name: member.name, accent: member.accent, time_zone: member.timeZone, contact: json(member.contact),
    texts: json(member.texts), hours: json(member.hours), closed_days: json(member.closedDays), created_at: member.createdAt,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

/** Changes settings if `version` is still the one that was read; the new version, or undefined when someone else was first. */
export async function changeSettings(tx: Writes, member: string, version: number, settings: Settings): Promise<number | undefined> {
  const row = await tx.updateTable('members.member').set({
    name: settings.name, accent: settings.accent, contact: json(settings.contact), texts: json(settings.texts), hours: json(settings.hours),
    closed_days: json(settings.closedDays), settings_version: sql<number>`settings_version + 1`,
  }).where('id', '=', member).where('settings_version', '=', version).returning('settings_version').executeTakeFirst()
  return row?.settings_version
}

export async function saveTheme(tx: Writes, member: string, { id, name, definition, colour, active }: Theme): Promise<void> {
  const value = { name: json(name), definition: json(definition), colour, active }
  await tx.insertInto('members.theme').values({ member_id: member, id, position: nextPosition('theme', member), ...value })
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(value)).execute()
}

export async function saveQueue(tx: Writes, member: string, { id, name, active }: Queue): Promise<void> {
  const value = { name: json(name), active }
  await tx.insertInto('members.queue').values({ member_id: member, id, position: nextPosition('queue', member), ...value })
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(value)).execute()
}

const nextPosition = (table: 'theme' | 'queue', member: string) =>
  sql<number>`(select coalesce(max(position), 0) + 1 from ${sql.table(`members.${table}`)} where member_id = ${member})`

export type { Tx }
