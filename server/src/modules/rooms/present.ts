import type { GroupRow, OpenGroup, Room, RoomPerson } from '@socialspace/contract/rooms'
import type { Period } from '@socialspace/contract/data/periods'
import type { Both } from '@socialspace/contract/shapes'
import { momentAfter } from '../../platform/calendar.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { isIn } from './access.ts'
import type { Found, Inside } from './look.ts'
import type { ParticipantRow, RoomRow, StaffRow } from './store.ts'
import { openAlias } from './words.ts'

export interface Card { readonly name: string; readonly alias: string; readonly title: Both }
export interface Kept { readonly groups: Period; readonly team: Period; readonly timeZone: string }
export interface PresentDeps {
  readonly vault: Vault
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  /** How long the member keeps what is written in groups and among staff. */
  readonly kept: (member: string) => Promise<Kept>
  /** Who of the member's staff is in its rooms. */
  readonly colleagues: (member: string) => Promise<readonly { id: string; name: string }[]>
}
const none: Both = { da: '', en: '' }

export const nameOf = (vault: Vault, row: ParticipantRow): string => openAlias(vault, row) ?? ''

/** A citizen in a group, as one of those in it sees them: who leads it sees more. */
export function personOf(vault: Vault, row: ParticipantRow, viewer: { account: string; leads: boolean }): RoomPerson {
  const whole = viewer.leads || row.citizen_id === viewer.account
  const state = whole ? row.state : isIn(row) ? 'in' : 'left'
  return { id: row.id, by: 'citizen', name: nameOf(vault, row), title: none, state, called: whole && row.called_at !== null }
}
const staffOf = ({ id, staff_id, active }: StaffRow, cards: ReadonlyMap<string, Card>): RoomPerson => {
  const card = cards.get(staff_id)
  return { id, by: 'staff', name: card?.alias ?? '', title: card?.title ?? none, state: active ? 'in' : 'left', called: false }
}

/** A room as this account sees it. Names no id that is good in another room, but to colleagues each other's. */
export async function presentRoom(deps: PresentDeps, { row, participants, staff, side }: Inside, first: number | undefined, account: string): Promise<Room> {
  const kept = await deps.kept(row.member_id)
  const cards = await deps.staffCard(staff.map(({ staff_id }) => staff_id))
  const own = staff.find(({ staff_id }) => staff_id === account)
  const mine = participants.find(({ citizen_id }) => citizen_id === account)
  const leads = side === 'moderator'
  const people = row.kind === 'group'
    ? [...staff.map((one) => staffOf(one, cards)), ...participants.map((one) => personOf(deps.vault, one, { account, leads }))]
    : await peopleOfTeam(deps, row, staff, cards)
  const other = row.kind === 'direct' ? people.find(({ id }) => id !== account)?.name : undefined
  return {
    ...shared(row), member: row.member_id, kind: row.kind, name: other === undefined ? row.name : { da: other, en: other }, startsAt: row.starts_at?.toISOString() ?? null, minutes: row.minutes,
    me: row.kind === 'group' ? (mine?.id ?? own!.id) : account, moderates: leads, people, firstNumber: first ?? row.last_number + 1, lastNumber: row.last_number, read: own?.read ?? 0,
    endsAt: endOf(row, kept), kept: row.kind === 'group' ? kept.groups : kept.team,
  }
}
const shared = ({ id, name, description, state }: RoomRow) => ({ id, name, description, state })
export const endOf = ({ closed_at }: RoomRow, { groups, timeZone }: Kept): string | null => (closed_at ? momentAfter(closed_at, groups, timeZone).toISOString() : null)

async function peopleOfTeam({ colleagues }: PresentDeps, { kind, member_id }: RoomRow, staff: readonly StaffRow[], cards: ReadonlyMap<string, Card>): Promise<RoomPerson[]> {
  const all = kind === 'team' ? await colleagues(member_id) : []
  const known = new Map([...staff.map(({ staff_id }) => [staff_id, cards.get(staff_id)?.name ?? ''] as const), ...all.map(({ id, name }) => [id, name] as const)])
  return [...known].map(([id, name]) => ({ id, by: 'staff', name, title: cards.get(id)?.title ?? none, state: 'in', called: false }))
}

export const presentOpen = (row: RoomRow, citizens: number): OpenGroup =>
  ({ ...shared(row), startsAt: row.starts_at!.toISOString(), minutes: row.minutes!, doorClosed: row.door_closed, full: citizens >= row.most! })

/** A group as those who lead groups see it. */
export async function presentGroup(deps: PresentDeps, { row, participants, staff }: Found, account: string): Promise<GroupRow> {
  const leading = staff.filter(({ active }) => active)
  const cards = await deps.staffCard(leading.map(({ staff_id }) => staff_id))
  return {
    ...shared(row), startsAt: row.starts_at!.toISOString(), minutes: row.minutes!, most: row.most!, listed: row.listed, doorClosed: row.door_closed, etag: row.etag, hasLink: row.link_hash !== null,
    citizens: participants.filter(isIn).length, called: participants.filter((one) => isIn(one) && one.called_at !== null).length, mine: leading.some(({ staff_id }) => staff_id === account),
    moderators: leading.map(({ staff_id }) => ({ id: staff_id, name: cards.get(staff_id)?.name ?? '–' })), endsAt: endOf(row, await deps.kept(row.member_id)),
  }
}
